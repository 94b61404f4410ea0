/** Finds the page of an address. */
import type { Page } from './page.js';

export interface Route {
  readonly page: Page;
  readonly params: Readonly<Record<string, string>>;
}

const decoded = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

const matched = (pattern: readonly string[], parts: readonly string[]): Record<string, string> | null => {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of pattern.entries()) {
    const part = decoded(parts[index]!);
    if (part === null) return null;
    if (name.startsWith(':')) params[name.slice(1)] = part;
    else if (name !== part) return null;
  }
  return params;
};

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** @param path without the language: `/units/ATHM100M...`. */
export const routeOf = (pages: readonly Page[], path: string): Route | null => {
  const parts = partsOf(path);
  for (const page of pages) {
    const params = matched(partsOf(page.path), parts);
    if (params) return { page, params };
  }
  return null;
};
