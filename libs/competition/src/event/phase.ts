/** A phase of several units: everybody in one order, who goes on, and where they start next. */
import type { CompetitorId } from '../codes/ids.js';
import { unitPartOf } from '../codes/rsc.js';
import type { Rsc } from '../codes/rsc.js';
import type { Discipline } from '../discipline/discipline.js';
import { disciplineFor, ruleFor } from '../discipline/index.js';
import { printedMark } from '../mark.js';
import type { Unit } from '../unit/unit.js';
import { qualified } from './advance.js';
import type { Candidate, Field } from './advance.js';
import type { PhaseDocument, PhaseLine } from './documents.js';
import { orderOf, placedIn } from './phase-order.js';
import type { Placed } from './phase-order.js';
import { isOver, listedIn, phasesOf } from './phases.js';
import type { Phase } from './phases.js';
import { planOf } from './plan.js';
import type { Plan } from './plan.js';
import { isPool } from './pool.js';
import { looksAcross, poolContent, poolsOf } from './pool-phase.js';
import { proposalsOf } from './seeding.js';
import type { ContentOf, SportEvent } from './sport-event.js';

/** Null where the phase has nothing to say beyond its units. */
export const phaseContent = (event: SportEvent, code: string): ContentOf<PhaseDocument> | null => {
  const phase = phasesOf(event.units, event.index).get(code);
  const discipline = disciplineFor(event.code);
  if (!phase || !discipline) return null;
  const plan = planOf(event, discipline, phase);
  if (isPool(code)) return poolContent(event, discipline, phase, plan);
  return speaks(event, discipline, phase, plan) ? heatsContent(event, phase, plan) : null;
};

/**
 * Where somebody goes on by a rule, or where several units are one order. Finals are ranked by the event, one after the
 * other, and rounds of matches by their bracket. What was said once is not left standing when its reason is taken back.
 */
const speaks = (event: SportEvent, discipline: Discipline, phase: Phase, { advance }: Plan): boolean => {
  const { code, rsc, units } = phase;
  if (listedIn(phase).length === 0 && !aggregateOf(phase)) return false;
  if (advance.length > 0 || event.kept.has(`phase:${rsc}`)) return true;
  const isFinal = ruleFor(rsc, discipline.places, discipline.placesIn).some(
    (step) => step.from === 'UNITS' && step.phase === code,
  );
  return listedIn(phase).length > 1 && units[0]!.contest === 'RACE' && !isFinal && !aggregateOf(phase);
};

/** The ranking of the phase under its own code, where there is one. */
const aggregateOf = ({ own }: Phase): Unit | null => (own !== null && own.lines.size > 0 ? own : null);

const heatsContent = (event: SportEvent, phase: Phase, plan: Plan): ContentOf<PhaseDocument> => {
  const aggregate = aggregateOf(phase);
  const units = aggregate ? [aggregate] : listedIn(phase);
  const unitsComplete = units.filter(isOver).length;
  const unitsTotal = aggregate ? 1 : (plan.units ?? units.length);
  const placed = phaseOrder(event, phase, plan);
  const isClosed = unitsComplete > 0 && unitsComplete >= unitsTotal && hasGoneOn(event, plan);
  const named = (by: RegExp): Unit[] => units.filter(({ rsc }) => by.test(unitPartOf(rsc)));
  const field: Field = {
    candidates: placed.map(candidateOf),
    isOver: (by) => (by === undefined ? isClosed : named(by).every(isOver)),
    ranksIn: (by) => new Map(orderOf(phase, named(by), undefined).map(({ line, rank }) => [line.competitor, rank])),
  };
  const marks = qualified(field, plan.advance, plan);
  return {
    kind: 'phase',
    rsc: phase.rsc,
    sportEvent: event.code,
    unitsTotal,
    unitsComplete,
    lines: placed.map((it, index) => phaseLine(it, index, marks)),
    pool: [],
    proposals: isClosed ? proposalsOf(event, placed, marks, plan.seeding ?? []) : [],
  };
};

/** Everybody of a phase in its order, by what its units and the sport say. */
export const phaseOrder = (event: SportEvent, phase: Phase, { several }: Pick<Plan, 'several'>): Placed[] => {
  const aggregate = aggregateOf(phase);
  if (aggregate) return isOver(aggregate) ? placedIn(aggregate) : [];
  const units = several?.by === 'SUM' && several.units ? summedUnits(event, phase, several.units) : phase.units;
  return orderOf(phase, units, several);
};

/** Units of other phases count too; the phase's own come last, so that everybody stands in one of them. */
const summedUnits = ({ units }: SportEvent, phase: Phase, which: RegExp): Unit[] => {
  const named = [...units.values()].filter(({ rsc }) => which.test(rsc.slice(22)));
  const own = new Set(phase.units);
  return named.sort((a, b) => Number(own.has(a)) - Number(own.has(b)) || (a.rsc < b.rsc ? -1 : 1));
};

/** Whether the phases after it have begun, where only that ends this one. */
const hasGoneOn = ({ units }: SportEvent, { until }: Plan): boolean => {
  if (until === undefined) return true;
  for (const { rsc, resultStatus } of units.values())
    if (resultStatus !== null && until.test(rsc.slice(22))) return true;
  return false;
};

const candidateOf = ({ line, unit, unitRank, rank, mark }: Placed): Candidate => ({
  competitor: line.competitor,
  noc: line.noc,
  tail: unitPartOf(unit.rsc),
  place: unitRank,
  rank,
  mark,
  lowerIsBetter: mark !== null && unit.direction(mark) < 0,
  given: line.qualification,
});

const phaseLine = (
  { line, unit, unitRank, rank, tied, mark }: Placed,
  index: number,
  marks: ReadonlyMap<CompetitorId, string>,
): PhaseLine => ({
  competitor: line.competitor,
  noc: line.noc,
  unit: unit.rsc,
  sortOrder: index + 1,
  rank,
  tied,
  unitRank,
  mark: mark && printedMark(mark),
  irm: line.irm,
  qualification: marks.get(line.competitor) ?? null,
});

/** Codes of the phases in which something can move by a fact of this unit, or by a rule that was set for a phase. */
export const phasesMovedBy = (event: SportEvent, rsc: Rsc, code: string): string[] => {
  const all = phasesOf(event.units, event.index);
  const discipline = disciplineFor(event.code);
  if (code === '' || !discipline) return [...all.keys()];
  if (code === 'POOL') return poolsOf(event).map((pool) => pool.code);
  const phase = all.get(code);
  if (phase && isPool(code) && looksAcross(planOf(event, discipline, phase)))
    return poolsOf(event).map((pool) => pool.code);
  const waiting = discipline.phases?.filter((rule) => waitsFor(rule, rsc.slice(22))) ?? [];
  const others = [...all.values()].filter(
    (other) => other.code !== code && waiting.some((rule) => rule.phase.test(other.rsc.slice(0, 26))),
  );
  return [code, ...others.map((other) => other.code)];
};

/** Whether a phase is ended by, or adds up, a unit of another one. */
const waitsFor = ({ until, several }: Pick<Plan, 'until' | 'several'>, tail: string): boolean =>
  (until?.test(tail) ?? false) || (several?.by === 'SUM' && (several.units?.test(tail) ?? false));
