import { gamesNow, instant, instantOfMs, printInstant } from '#competition';
import { clock, now } from '#read-model';
import type { Reader } from '#read-model';

/** Now, by the Games clock. */
export const gamesInstant = async (reader: Reader): Promise<string> => {
  const set = await clock(reader, now);
  const read = set && { realAt: instant(set.realAt), gamesAt: instant(set.gamesAt), speed: set.speed };
  return printInstant(gamesNow(read, instantOfMs(Date.now())));
};
