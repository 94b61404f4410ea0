/** What a form sent: text under the names of its fields, whatever somebody else might send there. */
import { namesOf } from './sheet.js';
import type { SheetKind, Values } from './sheet.js';

export interface Typed {
  readonly csrf: string;
  readonly version: number;
  readonly isSend: boolean;
  readonly values: Values;
}

/** What no keyboard types, and no table takes. */
const control = /[^\P{Cc}\n\t]/gu;

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replace(control, '').toWellFormed() : '';
};

export const typedIn = (kind: SheetKind, body: unknown): Typed => {
  const form = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const version = Number(textOf(form.version));
  return {
    csrf: textOf(form.csrf),
    version: Number.isSafeInteger(version) && version > 0 ? version : 0,
    isSend: form.do === 'send',
    values: Object.fromEntries(namesOf(kind).map((name) => [name, textOf(form[name])])),
  };
};
