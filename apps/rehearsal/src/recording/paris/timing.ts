import type { Instant, ResultStatus, ScoringEvent } from '#competition';
import { publicationDelayMicros } from './timetable.js';
import type { Slot } from './timetable.js';
import type { UnitRows } from './units.js';

const millisecond = 1000;
const minute = 60 * 1_000_000;
/**
 * A unit published later than this after its planned end was published again: finals of tennis run three hours over, and
 * corrections of a result sheet come the next morning.
 */
const publishedAtMostAfterEndMicros = 210 * minute;

/** The published medal list is 5 to 15 minutes behind the podium. */
const seenAfterPodiumMicros = 10 * minute;

/** When a unit was under way and signed off. */
export interface Timing {
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly officialAt: Instant;
}

/**
 * Official at the publication, where that can be the first one; else some minutes after the planned end. Not later than
 * the podium, when medals were seen after it (`seenAt`, null where no medal comes of the unit). What ended before its planned end was over a
 * minute before it was official. An aggregate ranking stands when the last of its parts is over.
 */
export const timingOf = ({ first, aggregate }: UnitRows, slot: Slot, seenAt: Instant | null): Timing => {
  const earliest = slot.startAt + 2 * minute;
  const { publishedAt } = first;
  const plausible = publishedAt > earliest && publishedAt <= slot.endAt + publishedAtMostAfterEndMicros;
  const published = plausible ? publishedAt : slot.endAt + publicationDelayMicros;
  const podiumAt = seenAt === null ? Number.POSITIVE_INFINITY : seenAt - seenAfterPodiumMicros;
  const officialAt = podiumAt > earliest ? Math.min(published, podiumAt) : published;
  const endAt = Math.min(slot.endAt, officialAt - minute) as Instant;
  return { startAt: aggregate ? endAt : slot.startAt, endAt, officialAt: officialAt as Instant };
};

/** What is made of other units grows from the first of them on, is complete when all of them are, and official after them. */
export const aroundParts = (timing: Timing, parts: readonly (readonly ScoringEvent[])[]): Timing => {
  if (parts.length === 0) return timing;
  const reached = (status: ResultStatus): number[] =>
    parts.map(
      (events) => events.find((event) => event.type === 'ResultStatusChanged' && event.status === status)!.occurredAt,
    );
  const startAt = Math.min(...reached('LIVE'));
  const endAt = Math.max(timing.endAt, ...reached('UNOFFICIAL').map((at) => at + millisecond));
  const officialAt = Math.max(timing.officialAt, ...reached('OFFICIAL').map((at) => at + millisecond));
  return { startAt: startAt as Instant, endAt: endAt as Instant, officialAt: officialAt as Instant };
};
