/** After each fact that moves a unit's result: the aggregates it feeds, added up again. */
import type { CompetitorId } from '../codes/ids.js';
import type { ScoringEvent } from '../unit/facts.js';
import { changed } from '../unit/fold.js';
import { rankOf } from '../unit/rank.js';
import type { Unit } from '../unit/unit.js';
import { addUpAll, addUpFrom } from './add-up.js';
import { inputsAfter, lackingIn } from './inputs.js';
import type { Inputs, KnownInputs } from './inputs.js';
import { applyTo, applyTotal } from './total.js';

const none: readonly Unit[] = [];

/**
 * Adds up what `unit` feeds, and what that feeds in turn.
 * @returns the aggregates whose result moved, each with a new version. `unit` itself is not among them: its own fact has
 * given it one.
 */
export const settleTotals = (known: KnownInputs, unit: Unit, fact: ScoringEvent): readonly Unit[] => {
  if (!unit.discipline.totals) return none;
  const all = inputsAfter(known, unit);
  if (unit.total) for (const inputs of all) if (inputs.aggregate === unit) renewItself(inputs);
  const moved: Unit[] = [];
  feed(all, unit, fact, moved);
  return moved;
};

const feed = (all: readonly Inputs[], source: Unit, fact: ScoringEvent, moved: Unit[]): void => {
  for (const inputs of all) {
    const { aggregate, feeds } = inputs;
    if (!feeds.has(source) || !renew(inputs, source, fact) || moved.includes(aggregate)) continue;
    moved.push(aggregate);
    feed(all, aggregate, fact, moved);
  }
};

/** After a fact of its own: it may have taken the totals out of the lines. */
const renewItself = (inputs: Inputs): void => {
  const { aggregate } = inputs;
  aggregate.total!.recorded = lackingIn(inputs);
  if (aggregate.total!.recorded !== null) return;
  addUpAll(inputs);
  applyTotal(aggregate);
};

/** After a fact of another unit: whether anything moved, and then as a new version. */
const renew = (inputs: Inputs, source: Unit, fact: ScoringEvent): boolean => {
  const { aggregate } = inputs;
  const total = aggregate.total!;
  const { recorded } = total;
  total.recorded = lackingIn(inputs);
  if (recorded !== null && total.recorded === null) addUpAll(inputs);
  else {
    const moved = total.recorded === null ? addUpFrom(inputs, source) : new Set<CompetitorId>();
    if (recorded === total.recorded && moved.size === 0) return false;
    if (moved.size === 1) {
      noteOne(aggregate, fact, [...moved][0]!);
      return true;
    }
  }
  noteAll(aggregate, fact);
  return true;
};

const noteOne = (aggregate: Unit, fact: ScoringEvent, competitor: CompetitorId): void => {
  const line = aggregate.lines.get(competitor)!;
  const before = rankOf(aggregate, line);
  applyTo(aggregate, competitor);
  newVersion(aggregate, fact);
  changed(aggregate, fact, 'SCORE', competitor, before, rankOf(aggregate, line));
};

const noteAll = (aggregate: Unit, fact: ScoringEvent): void => {
  applyTotal(aggregate);
  newVersion(aggregate, fact);
  changed(aggregate, fact, 'SCORE');
};

const newVersion = (aggregate: Unit, { occurredAt }: ScoringEvent): void => {
  aggregate.version++;
  if (occurredAt > aggregate.asOf) aggregate.asOf = occurredAt;
};
