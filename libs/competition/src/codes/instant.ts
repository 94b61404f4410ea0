/**
 * An instant of UTC in whole microseconds since 1970. Two to the 53rd is the year 2255, so a number holds it exactly.
 * Nothing here reads a clock.
 */
declare const instantBrand: unique symbol;
export type Instant = number & { readonly [instantBrand]: true };

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.(\d{1,6}))?(?:Z|[+-]\d{2}:\d{2})$/;

/** Engines read 31 February as 2 March. Every month has 28 days. */
const isInCalendar = (text: string): boolean => {
  const day = Number(text.slice(8, 10));
  return day <= 28 || day <= new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
};

/** Reads ISO 8601 with a zone (`2024-08-04T19:54:51.123456Z`, `...+02:00`); null when it is none. */
export const parseInstant = (text: string): Instant | null => {
  const match = iso.exec(text);
  if (!match) return null;
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || !isInCalendar(text)) return null;
  const micros = Number((match[1] ?? '').padEnd(6, '0'));
  return (Math.floor(ms / 1000) * 1_000_000 + micros) as Instant;
};

/** @throws TypeError when the text is no instant. */
export const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (parsed === null) throw new TypeError(`${text} is no instant: write 2024-08-04T19:54:51.123Z`);
  return parsed;
};

export const instantOfMs = (ms: number): Instant => (ms * 1000) as Instant;
export const msOf = (at: Instant): number => Math.floor(at / 1000);

/** `2024-08-04T19:54:51.123Z`, with microseconds where they are not zero. */
export const printInstant = (at: Instant): string => {
  const text = new Date(Math.floor(at / 1000)).toISOString();
  const micros = at % 1000;
  return micros === 0 ? text : `${text.slice(0, -1)}${String(micros).padStart(3, '0')}Z`;
};
