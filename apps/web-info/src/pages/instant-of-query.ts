/** `?at=` as people write it: an instant with its zone, or a time at the venue as a form sends it. */
import { parseInstant } from '#competition';
import type { Instant } from '#competition';
import { invalidRequest } from '#service';
import { instantAtVenue } from './instant-at-venue.js';

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** @param zone of the venue that is spoken of. @throws Problem */
export const instantOfQuery = (text: string, zone: string | undefined, gamesZone: string): Instant => {
  if (zone !== undefined && !isZone(zone))
    throw invalidRequest([{ path: 'zone', message: 'write the name of a time zone, Europe/Paris' }]);
  const found = parseInstant(text) ?? instantAtVenue(text, zone ?? gamesZone);
  if (found === null) {
    throw invalidRequest([
      {
        path: 'at',
        message: 'write a time at the venue, 2024-08-04 21:54:51, or an instant with its zone, 2024-08-04T19:54:51Z',
      },
    ]);
  }
  return found;
};
