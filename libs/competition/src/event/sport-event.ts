/** A contest for medals: its units together, their ranking and the medals that follow. */
import { printInstant } from '../codes/instant.js';
import { eventRscOf } from '../codes/rsc.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import type { EventDocument, MedalHeld, RankedCompetitor } from '../unit/document.js';
import type { Medal, ScoringEvent } from '../unit/facts.js';
import { evolve } from '../unit/fold.js';
import { isComplete, openUnit } from '../unit/unit.js';
import type { Unit } from '../unit/unit.js';
import { eventRanking } from './places.js';

const medalOf: readonly (Medal | undefined)[] = [undefined, 'GOLD', 'SILVER', 'BRONZE'];

export interface SportEvent {
  readonly code: SportEventCode;
  readonly units: Map<Rsc, Unit>;
  /** As last settled; null before anybody had a place. */
  document: EventDocument | null;
}

export const openSportEvent = (code: SportEventCode): SportEvent => ({ code, units: new Map(), document: null });

/** Whether ranking or medals can move by this fact: most facts of a unit under way cannot. */
export const mayMovePlaces = (unit: Unit, fact: ScoringEvent): boolean =>
  fact.type === 'ResultStatusChanged' ||
  fact.type === 'MedalDecided' ||
  fact.type === 'FactCorrected' ||
  isComplete(unit);

/** Works out ranking and medals anew. Returns the document when they changed, null otherwise. */
export const settlePlaces = (event: SportEvent, fact: ScoringEvent): EventDocument | null => {
  const ranking = eventRanking(event.code, event.units);
  const medals = medalsOf(ranking, event.units.get(eventRscOf(event.code)));
  const before = event.document;
  if (sameHolders(before?.ranking ?? [], ranking) && sameMedals(before?.medals ?? [], medals)) return null;
  const version = (before?.version ?? 0) + 1;
  const at = printInstant(fact.occurredAt);
  const change = {
    version,
    at,
    text: fact.type === 'FactCorrected' || fact.type === 'MedalDecided' ? fact.reason : fact.rsc,
  };
  return (event.document = {
    kind: 'event',
    sportEvent: event.code,
    version,
    asOf: at,
    ranking,
    medals,
    changes: [change, ...(before?.changes ?? [])].slice(0, 8),
  });
};

/** Ties as usual: two first have two golds and no silver, two second two silvers and no bronze. Then decisions, each for its medal. */
const medalsOf = (ranking: readonly RankedCompetitor[], decided: Unit | undefined): MedalHeld[] => {
  const held: MedalHeld[] = [];
  for (const medal of ['GOLD', 'SILVER', 'BRONZE'] as const) {
    const decision = decided?.medals.get(medal);
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

const sameHolders = (a: readonly RankedCompetitor[], b: readonly RankedCompetitor[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => one.competitor === b[i]!.competitor && one.rank === b[i]!.rank && one.irm === b[i]!.irm);

const sameMedals = (a: readonly MedalHeld[], b: readonly MedalHeld[]): boolean =>
  a.length === b.length &&
  a.every(
    (one, i) => one.medal === b[i]!.medal && one.competitor === b[i]!.competitor && one.decision === b[i]!.decision,
  );

/** Applies one fact to its unit, and tells the new ranking and medals where they moved. */
export const evolveEvent = (event: SportEvent, fact: ScoringEvent): EventDocument | null => {
  let unit = event.units.get(fact.rsc);
  if (!unit) event.units.set(fact.rsc, (unit = openUnit(fact.rsc)));
  evolve(unit, fact);
  return mayMovePlaces(unit, fact) ? settlePlaces(event, fact) : null;
};

/** A sport event after these facts, all of its units mixed, in log order: what `?at=` asks, the facts chosen beforehand. */
export const foldEvent = (code: SportEventCode, facts: Iterable<ScoringEvent>): SportEvent => {
  const event = openSportEvent(code);
  for (const fact of facts) evolveEvent(event, fact);
  return event;
};
