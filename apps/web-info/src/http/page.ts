import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalidRequest } from '#service';

/** A part of a list, and the address of the next one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A place in a list as one opaque word. */
export const cursorOf = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads what `pageOf` wrote: as many texts or whole numbers as `shape` names. */
export const placeOf = <S extends readonly ('string' | 'number')[]>(
  after: string | undefined,
  ...shape: S
): { [I in keyof S]: S[I] extends 'string' ? string : number } | undefined => {
  if (after === undefined) return undefined;
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    place = null;
  }
  const fits =
    Array.isArray(place) &&
    place.length === shape.length &&
    shape.every((type, i) => (type === 'string' ? isText(place[i]) : Number.isSafeInteger(place[i]) && place[i] >= 0));
  if (!fits) throw invalidRequest([{ path: 'after', message: 'take it from next of the page before, as it is' }]);
  return place as never;
};

/** Postgres takes no U+0000. */
const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000');

/** The page, its `next` also as a Link header. */
export const pageOf = <T>(
  request: FastifyRequest,
  reply: FastifyReply,
  items: readonly T[],
  next: readonly (string | number)[] | null,
): Page<T> => {
  if (next === null) return { items, next };
  const address = new URL(request.url, 'http://podium');
  address.searchParams.set('after', cursorOf(next));
  const path = `${address.pathname}${address.search}`;
  void reply.header('link', `<${path}>; rel="next"`);
  return { items, next: path };
};
