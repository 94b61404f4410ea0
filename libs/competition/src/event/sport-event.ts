/** A contest for medals: its units together, and what follows from them. */
import { printInstant } from '../codes/instant.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import type { ScoringEvent } from '../unit/facts.js';
import { evolve } from '../unit/fold.js';
import { isComplete, openUnit } from '../unit/unit.js';
import type { Unit } from '../unit/unit.js';
import { noInputsYet } from '../total/inputs.js';
import type { KnownInputs } from '../total/inputs.js';
import { settleTotals } from '../total/settle-totals.js';
import { isPenaltyOnTotal } from '../total/total.js';
import type { EventDocument, SettledDocument } from './documents.js';
import { eventContent } from './event-content.js';
import { isEventFact } from './state.js';

/** A document as last settled. Its content, without version and time, is what changes are found by. */
interface Kept {
  readonly document: SettledDocument;
  readonly content: string;
}

export interface SportEvent {
  readonly code: SportEventCode;
  readonly units: Map<Rsc, Unit>;
  /** By key on the wire: `event:CODE`, `phase:RSC`, `bracket:CODE`. */
  readonly kept: Map<string, Kept>;
  /** Which units make which aggregates. */
  readonly inputs: KnownInputs;
}

export const openSportEvent = (code: SportEventCode): SportEvent => ({
  code,
  units: new Map(),
  kept: new Map(),
  inputs: noInputsYet(),
});

/** Ranking and medals as last settled; null before anybody had a place. */
export const eventDocumentOf = (event: SportEvent): EventDocument | null =>
  (event.kept.get(`event:${event.code}`)?.document as EventDocument | undefined) ?? null;

/** Everything settled so far, by key. */
export const documentsOf = (event: SportEvent): Map<string, SettledDocument> =>
  new Map([...event.kept].map(([key, { document }]) => [key, document]));

/** Whether anything beyond the fact's own doing can move by it: by most facts of a unit under way nothing can. */
export const mayMoveOthers = (unit: Unit, fact: ScoringEvent): boolean =>
  fact.type === 'ResultStatusChanged' ||
  fact.type === 'StartListPublished' ||
  fact.type === 'FactCorrected' ||
  isComplete(unit) ||
  isPenaltyOnTotal(unit, fact) ||
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
  const offer = (key: string, content: Content | null): void => {
    const changed = content && keep(event, key, content, fact);
    if (changed) documents.set(key, changed);
  };
  offer(`event:${event.code}`, eventContent(event));
  return { documents, moved };
};

/** A document without what `keep` adds. */
export type ContentOf<D extends SettledDocument> = Omit<D, 'version' | 'asOf' | 'changes'>;
type Content = { [D in SettledDocument as D['kind']]: ContentOf<D> }[SettledDocument['kind']];

/** How many changes a document remembers for those who missed a version. */
const changesKept = 8;

const keep = (event: SportEvent, key: string, content: Content, fact: ScoringEvent): SettledDocument | null => {
  const before = event.kept.get(key);
  const text = JSON.stringify(content);
  if (before?.content === text) return null;
  const version = (before?.document.version ?? 0) + 1;
  const asOf = printInstant(fact.occurredAt);
  const dated = { ...content, version, asOf };
  const document = (
    content.kind === 'event' ? { ...dated, changes: changesOf(before, dated, fact) } : dated
  ) as SettledDocument;
  event.kept.set(key, { document, content: text });
  return document;
};

const changesOf = (
  before: Kept | undefined,
  { version, asOf: at }: { version: number; asOf: string },
  fact: ScoringEvent,
): EventDocument['changes'] => {
  const text = fact.type === 'FactCorrected' || fact.type === 'MedalDecided' ? fact.reason : fact.rsc;
  const earlier = (before?.document as EventDocument | undefined)?.changes ?? [];
  return [{ version, at, text }, ...earlier].slice(0, changesKept);
};

/** Takes documents back that were settled in an earlier life, when the units are as they were then. */
export const restoreDocuments = (event: SportEvent, documents: Iterable<readonly [string, SettledDocument]>): void => {
  for (const [key, document] of documents) {
    const content: Partial<EventDocument> = { ...document } as Partial<EventDocument>;
    for (const added of ['version', 'asOf', 'changes'] as const) Reflect.deleteProperty(content, added);
    event.kept.set(key, { document, content: JSON.stringify(content) });
  }
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
