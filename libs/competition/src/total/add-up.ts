/**
 * Adds up an aggregate. The result depends on the units as they are, not on the order in which they came to be so; what is
 * kept between two calls only saves looking again at units to which nothing happened.
 */
import type { CompetitorId } from '../codes/ids.js';
import { sameMark } from '../mark.js';
import type { Mark } from '../mark.js';
import { wholePoints } from '../points/points.js';
import { rankOf } from '../unit/rank.js';
import { isComplete } from '../unit/unit.js';
import type { Line, Unit } from '../unit/unit.js';
import type { Cell, Column, Inputs } from './inputs.js';
import type { TotalRule } from './rule.js';
import { tiersOf } from './stages.js';
import { sameKeys, tieKeysOf } from './ties.js';
import type { LineTotal, PartOfTotal, Total } from './total.js';

/** By column; null where nothing is in yet. */
export type Cells = readonly (Cell | null)[];

/** After a fact of the aggregate itself: all of it. */
export const addUpAll = (inputs: Inputs): void => {
  const { aggregate, columns } = inputs;
  const { lines } = aggregate.total!;
  for (const column of columns) renewCells(inputs, column);
  inputs.leftOut = leftOutOf(inputs);
  for (const competitor of lines.keys()) if (!aggregate.lines.has(competitor)) lines.delete(competitor);
  for (const line of aggregate.lines.values()) lines.set(line.competitor, sumOf(inputs, line));
  setTiers(inputs, new Set());
};

/**
 * After a fact of one of its units.
 * @returns whose total moved.
 */
export const addUpFrom = (inputs: Inputs, source: Unit): Set<CompetitorId> => {
  const column = inputs.feeds.get(source);
  const moved = column ? renewCells(inputs, column) : new Set<CompetitorId>();
  const leftOut = moved.size > 0 ? leftOutOf(inputs) : inputs.leftOut;
  if (moved.size > 0) {
    const { lines, total } = inputs.aggregate;
    // Who is not in the unit may lose the total by it, and one more left out concerns all.
    const all = leftOut !== inputs.leftOut || isComplete(inputs.aggregate);
    inputs.leftOut = leftOut;
    for (const competitor of all ? lines.keys() : moved) sumAgain(inputs, total!, lines.get(competitor)!, moved);
  }
  if (inputs.rule.stages && (moved.size > 0 || inputs.stages.some((stage) => stage.includes(source))))
    setTiers(inputs, moved);
  return moved;
};

const sumAgain = (inputs: Inputs, total: Total, line: Line, moved: Set<CompetitorId>): void => {
  const { competitor } = line;
  const before = total.lines.get(competitor);
  const after = sumOf(inputs, line);
  after.tier = before?.tier ?? 0;
  total.lines.set(competitor, after);
  if (
    !before ||
    !sameMark(before.mark, after.mark) ||
    before.irm !== after.irm ||
    !sameKeys(before.tieKeys, after.tieKeys)
  )
    moved.add(competitor);
};

const setTiers = ({ aggregate, rule, stages }: Inputs, moved: Set<CompetitorId>): void => {
  if (!rule.stages) return;
  const { lines } = aggregate.total!;
  const tiers = tiersOf(aggregate, rule.stages, stages);
  for (const [competitor, line] of lines) {
    const tier = tiers.get(competitor)!;
    if (tier === line.tier) continue;
    line.tier = tier;
    moved.add(competitor);
  }
};

/** Its results are in and stand. */
export const isIn = (unit: Unit): boolean => isComplete(unit) && unit.annulled === null;

const leftOutOf = ({ rule: { discards }, columns }: Inputs): number => {
  if (!discards) return 0;
  const held = columns.filter(({ part, units }) => part.discardable && units.some(isIn)).length;
  return discards.reduce((worst, step) => (held >= step.from ? step.worst : worst), 0);
};

/** @returns who has something else there now. */
const renewCells = ({ aggregate, rule }: Inputs, column: Column): Set<CompetitorId> => {
  const moved = new Set<CompetitorId>();
  const { cells } = column;
  const held = column.units.filter(isIn);
  if (held.length === 0 && cells.size === 0) return moved;
  for (const [competitor, line] of aggregate.lines) {
    const before = cells.get(competitor);
    const after = cellOf(held, column, rule.zero, aggregate.lines.size, line);
    if (sameCell(before, after)) continue;
    if (after) cells.set(competitor, after);
    else cells.delete(competitor);
    moved.add(competitor);
  }
  return moved;
};

const cellOf = (
  held: readonly Unit[],
  { part, placesCount }: Column,
  zero: TotalRule['zero'],
  entries: number,
  line: Line,
): Cell | undefined => {
  for (const unit of held) {
    const own = lineIn(unit, line);
    if (!own) continue;
    const { mark, irm } = own;
    const scored = part.points(own, unit, entries);
    const points = scored ?? (irm !== null && zero?.includes(irm) ? wholePoints(0) : null);
    // Where an IRM leaves a line its place, the points are still to be said.
    if (points === null && (irm === null || unit.discipline.rankedIrms.includes(irm))) return undefined;
    return { unit, mark, irm, points, place: placesCount ? rankOf(unit, own) : null, discarded: false };
  }
  return undefined;
};

const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.unit === b.unit &&
    a.irm === b.irm &&
    a.place === b.place &&
    sameMark(a.points, b.points) &&
    sameMark(a.mark, b.mark));

/** The competitor's own line, or in the parts of a team contest that of the member who met somebody there. */
const lineIn = (unit: Unit, { competitor, members }: Line): Line | undefined => {
  const own = unit.lines.get(competitor);
  if (own || members.length === 0) return own;
  for (const member of members) {
    const met = unit.lines.get(member);
    if (met) return met;
  }
  return undefined;
};

const sumOf = (inputs: Inputs, line: Line): LineTotal => {
  const { aggregate, rule, columns, leftOut } = inputs;
  const { total } = aggregate;
  const cells = columns.map((column) => column.cells.get(line.competitor) ?? null);
  const sign = signOf(aggregate, cells);
  if (rule.discards) discard(columns, cells, sign, leftOut, rule.neverDiscarded);
  const ending = cells.find((cell) => cell?.irm != null && cell.points === null);
  const lacks = isComplete(aggregate) && columns.some((column, index) => isNeeded(column) && !cells[index]?.points);
  const parts = partsOf(columns, cells);
  if (total!.penalties.size > 0) parts.push(...penaltiesOf(aggregate, line, sign, parts[0]?.points?.decimals ?? 0));
  return {
    mark: ending || lacks ? null : add(parts),
    irm: ending ? endOf(ending, cells, rule) : null,
    tier: 0,
    tieKeys: tieKeysOf(rule, columns, cells, sign),
    parts,
  };
};

/** 1 where more points are better. */
const signOf = (aggregate: Unit, cells: Cells): 1 | -1 => {
  for (const cell of cells) if (cell?.points) return aggregate.direction(cell.points);
  return 1;
};

/** The worst that may be left out; of equal ones the earliest. */
const discard = (
  columns: readonly Column[],
  cells: Cells,
  sign: 1 | -1,
  leftOut: number,
  never: TotalRule['neverDiscarded'],
): void => {
  for (const cell of cells) if (cell) cell.discarded = false;
  for (let left = leftOut; left > 0; left--) {
    let worst: Cell | null = null;
    cells.forEach((cell, index) => {
      if (!cell?.points || cell.discarded || !columns[index]!.part.discardable) return;
      if (cell.irm !== null && never?.includes(cell.irm)) return;
      if (worst === null || (cell.points.value - worst.points!.value) * sign < 0) worst = cell;
    });
    if (worst !== null) (worst as Cell).discarded = true;
  }
};

/** A part whose sheet goes on counting is taken down to its own points. */
const partsOf = (columns: readonly Column[], cells: Cells): PartOfTotal[] => {
  let sum = 0;
  return cells.flatMap((cell, index): PartOfTotal[] => {
    if (!cell) return [];
    const { name, carried = false, goesOn } = columns[index]!.part;
    const { unit, mark, irm, discarded } = cell;
    const points = goesOn && cell.points ? { ...cell.points, value: cell.points.value - sum } : cell.points;
    if (points && !discarded) sum += points.value;
    return [{ part: name, unit: unit.rsc, mark, irm, points, discarded, carried }];
  });
};

/** To the worse, whichever way that is. */
const penaltiesOf = ({ rsc, total }: Unit, { competitor }: Line, sign: 1 | -1, decimals: number): PartOfTotal[] =>
  (total!.penalties.get(competitor) ?? []).map(({ kind, amount }) => ({
    part: kind,
    unit: rsc,
    mark: null,
    irm: null,
    points: { kind: 'POINTS', value: -sign * amount, decimals },
    discarded: false,
    carried: false,
  }));

/** Null where nothing counts yet. */
const add = (parts: readonly PartOfTotal[]): Mark | null => {
  const counted = parts.flatMap(({ points, discarded }) => (points && !discarded ? [points] : []));
  if (counted.length === 0) return null;
  const value = counted.reduce((sum, points) => sum + points.value, 0);
  return { kind: counted[0]!.kind, value, decimals: decimalsOf(value, counted) };
};

/** As the parts are printed; where those differ, only as far as they are needed, as sailing prints its tenths. */
const decimalsOf = (value: number, parts: readonly Mark[]): number => {
  let [fewest, decimals] = [4, 0];
  for (const part of parts) {
    fewest = Math.min(fewest, part.decimals);
    decimals = Math.max(decimals, part.decimals);
  }
  while (decimals > fewest && value % 10 ** (5 - decimals) === 0) decimals--;
  return decimals;
};

/** Once the aggregate is complete: a part that all must have. A race that was never finished is none. */
const isNeeded = ({ part, units }: Column): boolean => !part.optional && (!part.each || units.some(isIn));

const endOf = (ending: Cell, cells: Cells, { endsAs }: TotalRule): string => {
  const begun = cells.some((cell) => cell?.points != null && cell.irm === null);
  return (begun && endsAs?.[ending.irm!]) || ending.irm!;
};
