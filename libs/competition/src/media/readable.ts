/**
 * Who may read what, decided here and nowhere else: REST, pages and streams ask the same question. It fails closed: what has
 * an audience nobody knows, or a field that cannot be read, is for those who write.
 */
import { parseInstant } from '../codes/instant.js';
import type { Instant } from '../codes/instant.js';
import { audiences } from './facts.js';
import type { Audience, Guarded } from './facts.js';

/** A guarded thing as it stands in a document: instants are text there. */
export type GuardedDocument = Omit<Guarded, 'embargoUntil'> & {
  readonly embargoUntil: string | null;
  /** When it is said: in a replay that may be later than now. */
  readonly issuedAt?: string;
  readonly publishedAt?: string;
  readonly measuredAt?: string;
};

/** Kinds of documents that are guarded; every other kind is public. */
const guardedKinds: ReadonlySet<string> = new Set(['communication', 'news', 'conference', 'weather']);

/** Whether the document of this key, `news:17`, is guarded. */
export const isGuarded = (key: string): boolean => guardedKinds.has(key.slice(0, key.indexOf(':')));

/** Whether the thing is for this reader, its embargo aside. */
const isFor = (audience: Audience, reader: Audience): boolean => {
  const needed = audiences.indexOf(audience);
  return needed >= 0 && needed <= audiences.indexOf(reader);
};

const times = ['embargoUntil', 'issuedAt', 'publishedAt', 'measuredAt'] as const;

/**
 * From when it is out by the Games clock, whoever it is for: when its embargo has ended and what it says has been said. Always,
 * where it speaks of no time; never, where a time cannot be read.
 */
export const outFrom = (document: GuardedDocument): number => {
  if (document.embargoUntil === undefined) return Infinity;
  let latest = -Infinity;
  for (const name of times) {
    const text: unknown = document[name] ?? null;
    if (text === null) continue;
    latest = Math.max(latest, (typeof text === 'string' ? parseInstant(text) : null) ?? Infinity);
  }
  return latest;
};

/** @param now by the Games clock. */
export const mayRead = (document: GuardedDocument, reader: Audience, now: Instant): boolean =>
  reader === 'INTERNAL' || (isFor(document.audience, reader) && outFrom(document) <= now);

/**
 * What a reader gets of a document: all of it, or nothing. A communication that was withdrawn stays with its number, so that
 * nobody looks for it in vain, and without its words; whatever else was withdrawn is gone. Those who write see it all.
 */
export const readableBy = <D extends GuardedDocument & { readonly kind: string }>(
  document: D,
  reader: Audience,
  now: Instant,
): D | null => {
  if (!mayRead(document, reader, now)) return null;
  if (document.withdrawn === null || reader === 'INTERNAL') return document;
  return document.kind === 'communication' ? { ...document, texts: [], signedBy: [] } : null;
};
