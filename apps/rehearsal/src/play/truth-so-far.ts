import { sportEventOf } from '#competition';
import type { Rsc } from '#competition';
import type { Truth } from '../recording/recording.js';

/**
 * What a play that ended early can be held against: units that were played to their end, and the medals of sport events in
 * which nothing is left to play. The others go on, as those do that outlast the recording.
 */
export const truthSoFar = (truth: Truth, unfinished: ReadonlySet<Rsc>): Truth => {
  if (unfinished.size === 0) return truth;
  const goingOn = new Set<string>([...unfinished].map(sportEventOf));
  const units = Object.entries(truth.units).filter(([rsc]) => !unfinished.has(rsc as Rsc));
  const events = Object.entries(truth.events);
  const over = events.filter(([code]) => !goingOn.has(code));
  const open = events.filter(([code]) => goingOn.has(code)).map(([code, { medals }]) => [code, medals] as const);
  return {
    units: Object.fromEntries(units),
    events: Object.fromEntries(over),
    open: { ...truth.open, ...Object.fromEntries(open) },
    // A table of medals that are not all decided is nobody's truth.
    medalTable: open.length === 0 ? truth.medalTable : [],
  };
};
