import { printInstant } from '#competition';
import { instantOfQuery } from '../instant-of-query.js';

/** ODF Foundation Principles: a competition day closes at three in the morning, finals end after midnight. */
export const endOfDay = (day: string, timeZone: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return printInstant(instantOfQuery(`${next.toISOString().slice(0, 10)} 03:00:00`, undefined, timeZone));
};
