import { instant } from '#competition';
import type { Asker, Reader } from '#read-model';
import { gamesInstant } from '../games-now.js';
import type { Visitor } from './visitor.js';

/** Who asks, at the Games' now: embargoes end by it. */
export const askerOf = async (reader: Reader, { audience }: Visitor): Promise<Asker> => ({
  audience,
  gamesNow: instant(await gamesInstant(reader)),
});
