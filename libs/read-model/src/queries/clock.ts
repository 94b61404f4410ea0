import { documentsByKey } from './by-key.js';
import type { ClockDocument } from './competition-document.js';
import type { Moment } from './moment.js';
import type { Reader } from './reader.js';

/** The Games clock as last set; null where the Games are now. */
export const clock = async (reader: Reader, moment: Moment): Promise<ClockDocument | null> =>
  (await documentsByKey<ClockDocument>(reader, ['clock:games'], moment)).get('clock:games') ?? null;
