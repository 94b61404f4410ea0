/** A contest for medals: its units together, and what follows from them. */
import { printInstant } from '../codes/instant.js';
import { eventRscOf, levelOf, phaseOf } from '../codes/rsc.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import type { ScoringEvent } from '../unit/facts.js';
import { evolve } from '../unit/fold.js';
import { counts, isComplete, openUnit } from '../unit/unit.js';
import type { Unit } from '../unit/unit.js';
import { noInputsYet } from '../total/inputs.js';
import type { KnownInputs } from '../total/inputs.js';
import { settleTotals } from '../total/settle-totals.js';
import { isPenaltyOnTotal } from '../total/total.js';
import { bracketContent, emptyMemo } from './bracket.js';
import type { BracketMemo } from './bracket.js';
import type { EventDocument, SettledDocument } from './documents.js';
import { eventContent } from './event-content.js';
import { givesPlaces } from './places.js';
import { phaseContent, phasesMovedBy } from './phase.js';
import { emptyIndex } from './phases.js';
import type { PhaseIndex } from './phases.js';
import { same } from './same.js';
import { isEventFact } from './state.js';

export interface SportEvent {
  readonly code: SportEventCode;
  readonly units: Map<Rsc, Unit>;
  /** Which units make which aggregates. */
  readonly inputs: KnownInputs;
  readonly index: PhaseIndex;
  /** How far each unit was when it was last settled. */
  readonly stages: Map<Unit, Stage>;
  readonly bracket: BracketMemo;
  /** Documents as last settled, by key on the wire: `event:CODE`, `phase:RSC`, `bracket:CODE`. */
  readonly kept: Map<string, SettledDocument>;
}

/** What a unit is worth to others: nothing yet, its results, its official results. */
type Stage = 'OPEN' | 'IN' | 'OFFICIAL';

export const openSportEvent = (code: SportEventCode): SportEvent => ({
  code,
  units: new Map(),
  inputs: noInputsYet(),
  index: emptyIndex(),
  stages: new Map(),
  bracket: emptyMemo(),
  kept: new Map(),
});

/** Ranking and medals as last settled; null before anybody had a place. */
export const eventDocumentOf = (event: SportEvent): EventDocument | null =>
  (event.kept.get(`event:${event.code}`) as EventDocument | undefined) ?? null;

/** Everything settled so far, by key. */
export const documentsOf = (event: SportEvent): Map<string, SettledDocument> => new Map(event.kept);

/** Whether anything beyond the fact's own doing can move by it: by most facts of a unit under way nothing can. */
export const mayMoveOthers = (unit: Unit, fact: ScoringEvent): boolean =>
  fact.type === 'ResultStatusChanged' ||
  fact.type === 'StartListPublished' ||
  fact.type === 'FactCorrected' ||
  fact.type === 'UnitAnnulled' ||
  isComplete(unit) ||
  isPenaltyOnTotal(unit, fact) ||
  (fact.type === 'TieBroken' && levelOf(fact.rsc) !== 'unit') ||
  isEventFact(fact);

export interface Settled {
  /** Documents that changed, by key. */
  readonly documents: ReadonlyMap<string, SettledDocument>;
  /** Aggregates that the unit moved: they have a new version each. */
  readonly moved: readonly Unit[];
}

/**
 * The part of `settle` that changes units: aggregates are added up again.
 * @returns those that moved.
 */
export const settleUnits = ({ inputs }: SportEvent, unit: Unit, fact: ScoringEvent): readonly Unit[] =>
  settleTotals(inputs, unit, fact);

/** Works out what follows from a fact of one unit for the rest of its sport event, and says what changed. */
export const settle = (event: SportEvent, unit: Unit, fact: ScoringEvent): Settled => {
  const moved = settleUnits(event, unit, fact);
  const documents = new Map<string, SettledDocument>();
  const offer: Offer = (key, content) => {
    const changed = content && keep(event, key, content, fact);
    if (changed) documents.set(key, changed);
  };
  for (const one of [unit, ...moved]) settleUnit(event, one, fact, offer);
  return { documents, moved };
};

type Offer = (key: string, content: Content | null) => void;

/** What follows from one unit: its phase and those after it, the bracket, places and medals. */
const settleUnit = (event: SportEvent, unit: Unit, fact: ScoringEvent, offer: Offer): void => {
  const before = event.stages.get(unit);
  const stage = stageOf(unit);
  event.stages.set(unit, stage);
  const told = fact.rsc !== unit.rsc || fact.type !== 'ResultStatusChanged' || before === undefined;
  // Phases and the bracket stand on results, signed off or not.
  const isIn = told || (before === 'OPEN') !== (stage === 'OPEN');
  if (isIn) {
    const phase = fact.type === 'AdvancementSet' ? fact.phase : phaseOf(unit.rsc);
    for (const code of phasesMovedBy(event, unit.rsc, phase))
      offer(`phase:${event.code}${code.padEnd(4, '-')}--------`, phaseContent(event, code));
    offer(`bracket:${event.code}`, bracketContent(event));
  }
  // Places and medals stand on official ones; of start lists only those of finals say how many places there are.
  if (fact.type === 'StartListPublished' && !givesPlaces(unit.rsc)) return;
  // A record falls as soon as the result is in.
  if ((isIn && knowsRecords(event)) || told || (before === 'OFFICIAL') !== (stage === 'OFFICIAL'))
    offer(`event:${event.code}`, eventContent(event));
};

const knowsRecords = ({ code, units }: SportEvent): boolean =>
  (units.get(eventRscOf(code))?.event?.recordsListed.size ?? 0) > 0;

const stageOf = (unit: Unit): Stage => (counts(unit) ? 'OFFICIAL' : isComplete(unit) ? 'IN' : 'OPEN');

/** A document without what `keep` adds. */
export type ContentOf<D extends SettledDocument> = Omit<D, 'version' | 'asOf' | 'changes'>;
type Content = { [D in SettledDocument as D['kind']]: ContentOf<D> }[SettledDocument['kind']];

/** How many changes a document remembers for those who missed a version. */
const changesKept = 8;

const keep = (event: SportEvent, key: string, content: Content, fact: ScoringEvent): SettledDocument | null => {
  const before = event.kept.get(key);
  if (before && saysThis(before, content)) return null;
  const version = (before?.version ?? 0) + 1;
  const asOf = printInstant(fact.occurredAt);
  const dated = { ...content, version, asOf };
  const document = (
    content.kind === 'event' ? { ...dated, changes: changesOf(before, dated, fact) } : dated
  ) as SettledDocument;
  event.kept.set(key, document);
  return document;
};

/** Whether a document says what is in the content; when and how often it changed is not in it. */
const saysThis = (document: SettledDocument, content: Content): boolean => {
  for (const key in content) {
    const field = key as keyof Content;
    if (!same((document as Content)[field], content[field])) return false;
  }
  return true;
};

const changesOf = (
  before: SettledDocument | undefined,
  { version, asOf: at }: { version: number; asOf: string },
  fact: ScoringEvent,
): EventDocument['changes'] => {
  const text = fact.type === 'FactCorrected' || fact.type === 'MedalDecided' ? fact.reason : fact.rsc;
  const earlier = (before as EventDocument | undefined)?.changes ?? [];
  return [{ version, at, text }, ...earlier].slice(0, changesKept);
};

/** Takes documents back that were settled in an earlier life, when the units are as they were then. */
export const restoreDocuments = (event: SportEvent, documents: Iterable<readonly [string, SettledDocument]>): void => {
  for (const [key, document] of documents) event.kept.set(key, document);
};

/** Applies one fact to its unit, and says what else changed. */
export const evolveEvent = (event: SportEvent, fact: ScoringEvent): Settled | null => {
  const unit = evolveIn(event, fact);
  return mayMoveOthers(unit, fact) ? settle(event, unit, fact) : null;
};

const evolveIn = (event: SportEvent, fact: ScoringEvent): Unit => {
  let unit = event.units.get(fact.rsc);
  if (!unit) event.units.set(fact.rsc, (unit = openUnit(fact.rsc)));
  return evolve(unit, fact);
};

/** The units of a sport event after these facts, in log order, aggregates with what their units make of them. */
export const foldUnits = (code: SportEventCode, facts: Iterable<ScoringEvent>): ReadonlyMap<Rsc, Unit> => {
  const event = openSportEvent(code);
  for (const fact of facts) evolveUnits(event, fact);
  return event.units;
};

/** Applies one fact to its unit and to the aggregates it feeds. */
export const evolveUnits = (event: SportEvent, fact: ScoringEvent): Unit => {
  const unit = evolveIn(event, fact);
  if (mayMoveOthers(unit, fact)) settleUnits(event, unit, fact);
  return unit;
};

/** A sport event after these facts, all of its units mixed, in log order: what `?at=` asks, the facts chosen beforehand. */
export const foldEvent = (code: SportEventCode, facts: Iterable<ScoringEvent>): SportEvent => {
  const event = openSportEvent(code);
  for (const fact of facts) evolveEvent(event, fact);
  return event;
};
