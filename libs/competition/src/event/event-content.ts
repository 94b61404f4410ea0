/** Ranking, medals and records of a sport event. */
import { eventRscOf } from '../codes/rsc.js';
import type { Unit } from '../unit/unit.js';
import type { EventDocument, MedalHeld, RankedCompetitor } from './documents.js';
import type { Medal } from './facts.js';
import { eventRanking } from './places.js';
import { sportRecordsOf } from './sport-records.js';
import type { ContentOf, SportEvent } from './sport-event.js';

const medalOf: readonly (Medal | undefined)[] = [undefined, 'GOLD', 'SILVER', 'BRONZE'];

/** Null while there is nothing to say. */
export const eventContent = (event: SportEvent): ContentOf<EventDocument> | null => {
  const decided = event.units.get(eventRscOf(event.code));
  const ranking = eventRanking(event);
  const medals = medalsOf(ranking, decided);
  const records = decided?.event ? sportRecordsOf(decided.event, event.units.values()) : [];
  const nothing = ranking.length + medals.length + records.length === 0;
  if (nothing && !event.kept.has(`event:${event.code}`)) return null;
  return { kind: 'event', sportEvent: event.code, ranking, medals, records };
};

/** Ties as usual: two first have two golds and no silver, two second two silvers and no bronze. Then decisions, each for its medal. */
const medalsOf = (ranking: readonly RankedCompetitor[], decided: Unit | undefined): MedalHeld[] => {
  const held: MedalHeld[] = [];
  for (const medal of ['GOLD', 'SILVER', 'BRONZE'] as const) {
    const decision = decided?.event?.medals.get(medal);
    if (decision)
      held.push(
        ...decision.holders.map(({ competitor, noc }) => ({ medal, competitor, noc, decision: decision.reason })),
      );
    else {
      for (const { competitor, noc, rank } of ranking) {
        if (rank !== null && medalOf[rank] === medal) held.push({ medal, competitor, noc, decision: null });
      }
    }
  }
  return held;
};
