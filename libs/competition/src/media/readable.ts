/**
 * Who may read what, decided here and nowhere else: REST, pages and streams ask the same question. It fails closed: what has
 * an audience nobody knows, or a field that cannot be read, is for those who write.
 */
import { parseInstant } from '../codes/instant.js';
import type { Instant } from '../codes/instant.js';
import { audiences } from './facts.js';
import type { Audience, Guarded } from './facts.js';

/** A guarded thing as it stands in a document: instants are text there. */
export type GuardedDocument = Omit<Guarded, 'embargoUntil'> & { readonly embargoUntil: string | null };

/** Kinds of documents that are guarded; every other kind is public. */
const guardedKinds: ReadonlySet<string> = new Set(['communication', 'news', 'conference', 'weather']);

/** Whether the document of this key, `news:17`, is guarded. */
export const isGuarded = (key: string): boolean => guardedKinds.has(key.slice(0, key.indexOf(':')));

/** Whether the thing is for this reader, its embargo aside. */
const isFor = (audience: Audience, reader: Audience): boolean => {
  const needed = audiences.indexOf(audience);
  return needed >= 0 && needed <= audiences.indexOf(reader);
};

/** Whether it is out: it has no embargo, or one that has ended. */
export const isOut = ({ embargoUntil }: GuardedDocument, now: Instant): boolean => {
  if (embargoUntil === null) return true;
  const until = typeof embargoUntil === 'string' ? parseInstant(embargoUntil) : null;
  return until !== null && until <= now;
};

/** @param now by the Games clock. */
export const mayRead = (document: GuardedDocument, reader: Audience, now: Instant): boolean =>
  reader === 'INTERNAL' || (isFor(document.audience, reader) && isOut(document, now));

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
