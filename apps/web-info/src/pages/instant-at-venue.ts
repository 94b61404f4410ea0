/** A time at the venue, as a person or a form writes it. */
import { instantOfMs } from '#competition';
import type { Instant } from '#competition';

const atVenue = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?$/;

/** By how much a zone is ahead of UTC at an instant. */
const aheadMs = (timeZone: string, atMs: number): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(atMs));
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - atMs;
};

/** `2024-08-04 21:54`, with seconds where somebody needs them; null where it is no time. */
export const instantAtVenue = (text: string, timeZone: string): Instant | null => {
  const match = atVenue.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '0'] = match.map(String);
  const asUtc = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second === 'undefined' ? 0 : second),
  );
  if (Number.isNaN(asUtc) || new Date(asUtc).getUTCDate() !== Number(day)) return null;
  // The zone may change its offset between the first guess and the instant itself.
  const guess = asUtc - aheadMs(timeZone, asUtc);
  return instantOfMs(asUtc - aheadMs(timeZone, guess));
};
