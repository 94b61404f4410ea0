/** Which units make which aggregate, and what of them is in. One more unit is taken in when it has a start list. */
import type { CompetitorId } from '../codes/ids.js';
import { phaseRscOf, sportEventOf, unitPartOf } from '../codes/rsc.js';
import type { Rsc } from '../codes/rsc.js';
import { totalRuleFor } from '../discipline/index.js';
import type { Mark } from '../mark.js';
import type { Unit } from '../unit/unit.js';
import type { PartRule, StageRule, TotalRule } from './rule.js';
import { noUnits } from './total.js';

/** What one competitor has in a column. */
export interface Cell {
  readonly unit: Unit;
  readonly mark: Mark | null;
  readonly irm: string | null;
  /** Null where the IRM ends the total. */
  readonly points: Mark | null;
  /** In its unit, where that counts between equal totals. */
  readonly place: number | null;
  discarded: boolean;
}

/** Units of one part: heats together, or one race alone. */
export interface Column {
  readonly part: PartRule;
  readonly placesCount: boolean;
  readonly units: Unit[];
  /** By competitor of the aggregate, as far as it is in. */
  readonly cells: Map<CompetitorId, Cell>;
}

export interface Inputs {
  readonly aggregate: Unit;
  readonly rule: TotalRule;
  /** By the order of the rule, then of the units' codes. */
  readonly columns: Column[];
  /** Units of each stage of the rule, in the order of their codes. */
  readonly stages: readonly Unit[][];
  /** All of these, each with its column; null for what is a stage alone. */
  readonly feeds: Map<Unit, Column | null>;
  /** How many of the worst are left out by now. */
  leftOut: number;
}

/** Kept with a sport event. */
export interface KnownInputs {
  /** Units that have a start list; the others are nobody's part yet. */
  readonly units: Set<Unit>;
  readonly aggregates: Inputs[];
}

export const noInputsYet = (): KnownInputs => ({ units: new Set(), aggregates: [] });

/** The inputs of all aggregates, after something happened to `unit`. */
export const inputsAfter = (known: KnownInputs, unit: Unit): readonly Inputs[] => {
  if (unit.resultStatus === null || known.units.has(unit)) return known.aggregates;
  for (const inputs of known.aggregates) admit(inputs, unit);
  if (unit.total) {
    const inputs = open(unit, unit.total.rule);
    for (const earlier of known.units) admit(inputs, earlier);
    known.aggregates.push(inputs);
  }
  known.units.add(unit);
  return known.aggregates;
};

const open = (aggregate: Unit, rule: TotalRule): Inputs => ({
  aggregate,
  rule,
  columns: rule.parts.flatMap((part) => (part.each ? [] : [columnOf(rule, part)])),
  stages: (rule.stages ?? []).map(() => []),
  feeds: new Map(),
  leftOut: 0,
});

const columnOf = ({ ties }: TotalRule, part: PartRule): Column => ({
  part,
  placesCount: ties?.some((tie) => tie.by === 'PLACE' && tie.part === part.name) ?? false,
  units: [],
  cells: new Map(),
});

const admit = (inputs: Inputs, unit: Unit): void => {
  const { aggregate, rule, stages, feeds } = inputs;
  const part = rule.parts.find((one) => isOfPart(one, aggregate.rsc, unit.rsc));
  if (part) feeds.set(unit, columnFor(inputs, part, unit));
  rule.stages?.forEach((stage, index) => {
    if (!isOfStage(stage, aggregate.rsc, unit.rsc)) return;
    insert(stages[index]!, unit);
    if (!part) feeds.set(unit, null);
  });
};

const columnFor = ({ rule, columns }: Inputs, part: PartRule, unit: Unit): Column => {
  const shared = part.each ? undefined : columns.find((one) => one.part === part);
  const column = shared ?? columnOf(rule, part);
  insert(column.units, unit);
  if (shared) return shared;
  columns.push(column);
  const place = (one: Column): number => rule.parts.indexOf(one.part);
  columns.sort((a, b) => place(a) - place(b) || byCode(a.units[0], b.units[0]));
  return column;
};

const insert = (units: Unit[], unit: Unit): void => {
  units.push(unit);
  units.sort(byCode);
};

const byCode = (a: Unit | undefined, b: Unit | undefined): number => (a && b ? (a.rsc < b.rsc ? -1 : 1) : 0);

/** Why nothing follows from the units that are there; null where it does. */
export const lackingIn = ({ rule, columns }: Inputs): string | null =>
  lacking(
    rule,
    columns.reduce((sum, { units }) => sum + units.length, 0),
  );

const lacking = ({ unitsNeeded = 1 }: TotalRule, there: number): string | null => {
  if (there >= unitsNeeded) return null;
  return there === 0 ? noUnits : `only ${there} of the ${unitsNeeded} units that make it is there`;
};

/** Phase and unit. */
export const tailOf = (rsc: Rsc): string => rsc.slice(22);

const isOfPart = ({ units }: PartRule, aggregate: Rsc, rsc: Rsc): boolean => {
  if (rsc === aggregate) return false;
  if (units === 'PHASE') return unitPartOf(rsc) !== '--------' && phaseRscOf(rsc) === phaseRscOf(aggregate);
  if (units === 'SUBUNITS') return rsc.slice(0, 32) === aggregate.slice(0, 32) && /(?:0[1-9]|[1-9]\d)$/.test(rsc);
  return units.test(tailOf(rsc));
};

const isOfStage = ({ units }: StageRule, aggregate: Rsc, rsc: Rsc): boolean =>
  rsc !== aggregate && units.test(tailOf(rsc));

/** The units of a sport event, of those named, that make an aggregate; none where officials record it. */
export const unitsThatMake = (aggregate: Rsc, named: Iterable<Rsc>): Rsc[] => {
  const rule = totalRuleFor(aggregate);
  if (!rule) return [];
  const own = [...named].filter((rsc) => sportEventOf(rsc) === sportEventOf(aggregate));
  const parts = own.filter((rsc) => rule.parts.some((part) => isOfPart(part, aggregate, rsc)));
  if (lacking(rule, parts.length) !== null) return [];
  return own.filter(
    (rsc) => parts.includes(rsc) || (rule.stages ?? []).some((stage) => isOfStage(stage, aggregate, rsc)),
  );
};
