import type { Instant } from '#competition';
import { publicationDelayMicros } from './timetable.js';
import type { Slot } from './timetable.js';
import type { UnitRows } from './units.js';

const minute = 60 * 1_000_000;
/**
 * A unit published later than this after its planned end was published again: finals of tennis run three hours over, and
 * corrections of a result sheet come the next morning.
 */
const publishedAtMostAfterEndMicros = 210 * minute;

/** When a unit was under way and signed off. */
export interface Timing {
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly officialAt: Instant;
}

/**
 * Official at the publication, where that can be the first one; else some minutes after the planned end. What ended
 * before its planned end was over a minute before it was published.
 */
export const timingOf = ({ first }: UnitRows, slot: Slot): Timing => {
  const { publishedAt } = first;
  const plausible = publishedAt > slot.startAt + 2 * minute && publishedAt <= slot.endAt + publishedAtMostAfterEndMicros;
  const officialAt = plausible ? publishedAt : slot.endAt + publicationDelayMicros;
  return {
    startAt: slot.startAt,
    endAt: Math.min(slot.endAt, officialAt - minute) as Instant,
    officialAt: officialAt as Instant,
  };
};
