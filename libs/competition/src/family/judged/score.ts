/** From the judges' values to a score and a total, in whole ticks: rounded where the sport rounds, and nowhere else. */
import { ticksPerUnit } from '../../mark.js';
import type { KindPlan, PanelPlan, Plan } from './plan.js';
import type { Rounding } from './rules.js';
import type { Element, Performance } from './state.js';

/** A fraction of ticks, to so many decimals. Whole numbers below 2^53 all the way, so a half is a half. */
const rounded = (numerator: number, denominator: number, decimals: number, rounding: Rounding): number => {
  const step = 10 ** (4 - decimals);
  const units =
    rounding === 'DOWN'
      ? Math.floor(numerator / (denominator * step))
      : Math.floor((2 * numerator + denominator * step) / (2 * denominator * step));
  return units * step;
};

/** The seats whose values do not count: the lowest, then the highest; among equal values the first seat. */
export const droppedSeats = ({ dropHigh, dropLow }: PanelPlan, values: readonly number[]): number[] => {
  if (dropHigh + dropLow === 0) return [];
  const order = values.map((_, seat) => seat).sort((a, b) => values[a]! - values[b]! || a - b);
  return [...order.slice(0, dropLow), ...order.slice(order.length - dropHigh)].sort((a, b) => a - b);
};

export const aggregateOf = (panel: PanelPlan, values: readonly number[]): number => {
  let sum = 0;
  if (panel.dropHigh + panel.dropLow === 0) for (const value of values) sum += value;
  else {
    const sorted = [...values].sort((a, b) => a - b);
    for (let index = panel.dropLow; index < sorted.length - panel.dropHigh; index++) sum += sorted[index]!;
  }
  const divisor = ticksPerUnit * (panel.mean ? panel.kept : 1);
  return rounded(sum * panel.weight, divisor, panel.decimals, panel.rounding);
};

/** All judges have spoken, and what must be declared was. */
export const isJudged = ({ missing, difficulty, plan }: Element): boolean =>
  missing === 0 && (difficulty !== null || plan.kind.difficulty === undefined);

/** What the judges of an element make of it, deductions taken off; of an element that is judged. */
export const scoreOf = ({ plan, values, difficulty, deductions }: Element): number => {
  let points = 0;
  for (let panel = 0; panel < values.length; panel++) {
    points += aggregateOf(plan.panels[panel]!, values[panel] as readonly number[]);
  }
  const { kind, rounding } = plan;
  if (kind.difficulty !== undefined) {
    const product = rounded(points * difficulty!, ticksPerUnit, 4, rounding);
    points = kind.difficulty === 'TIMES' ? product : difficulty! + product;
  }
  // In per cent a deduction is in per cent too, and taken off the whole ride.
  if (kind.together !== 'PERCENT') for (const { value } of deductions) points -= value;
  return rounded(Math.max(0, points), 1, kind.decimals, rounding);
};

/** The elements of a kind that make its part of the total: the best ones, or all. Marks them as such. */
const counting = ({ elements }: Performance, plan: KindPlan): Element[] => {
  const scored: Element[] = [];
  for (const element of elements.values()) {
    if (element.plan !== plan) continue;
    element.counts = false;
    if (element.score !== null) scored.push(element);
  }
  if (scored.length > plan.best) {
    scored.sort((a, b) => b.score! - a.score!);
    scored.length = plan.best;
  }
  for (const element of scored) element.counts = true;
  return scored;
};

/** What a kind brings to the total so far; null while too little of it is in. */
const partOf = (performance: Performance, plan: KindPlan, left: number): number | null => {
  const counted = counting(performance, plan);
  const { kind, best, share, missingTo, rounding } = plan;
  if (counted.length < kind.least) return null;
  let points = 0;
  if (kind.together === 'PERCENT' && counted.length < kind.names.length) {
    // Half a ride is no result; how it stands is in the detail.
    for (const element of counted) element.counts = false;
    return 0;
  }
  if (kind.together === 'PERCENT') points = percentOf(plan, counted);
  else {
    for (const { score } of counted) points += score!;
    if (left < ticksPerUnit && counted.length === best) {
      const lowest = counted.reduce((low, { score }) => Math.min(low, score!), Number.MAX_SAFE_INTEGER);
      points -= lowest - rounded(lowest * left, ticksPerUnit, kind.decimals, rounding);
    }
    if (kind.together === 'MEAN') points = rounded(points, Math.max(1, counted.length), 4, rounding);
  }
  if (missingTo !== null) points = missingTo * (kind.together === 'SUM' ? counted.length : 1) - points;
  return rounded(points * share, ticksPerUnit, kind.roundedTo ?? 4, rounding);
};

/** Each judge's marks as part of the best possible, then the mean of the judges, both to the same decimals. */
export const percentOf = (plan: KindPlan, counted: readonly Element[]): number => {
  if (counted.length === 0) return 0;
  const percents = judgePercents(plan, counted);
  const sum = percents.reduce((all, percent) => all + percent, 0);
  let points = rounded(sum, percents.length, plan.kind.decimals, plan.rounding);
  for (const { deductions } of counted) for (const { value } of deductions) points -= value;
  return Math.max(0, points);
};

export const judgePercents = ({ panels, kind, rounding }: KindPlan, counted: readonly Element[]): number[] => {
  const { judges, max } = panels[0]!;
  return judges.map((_, seat) => {
    let [sum, possible] = [0, 0];
    for (const { name, values } of counted) {
      const coefficient = kind.coefficients?.[name] ?? 1;
      sum += coefficient * (values[0]![seat] ?? 0);
      possible += coefficient * max;
    }
    return rounded(sum * 100 * ticksPerUnit, possible, kind.decimals, rounding);
  });
};

/** The total in ticks; null while a kind that must be in is not, or nothing is. */
export const totalOf = (plan: Plan, performance: Performance): number | null => {
  const { leaves } = plan.rules;
  const left = leaves ? performance.penalties.reduce((part, kind) => Math.min(part, leaves[kind] ?? 1), 1) : 1;
  performance.parts = plan.kinds.map((kind) => partOf(performance, kind, Math.round(left * ticksPerUnit)));
  let [total, scored] = [0, false];
  for (const element of performance.elements.values()) scored ||= element.counts;
  for (const part of performance.parts) {
    if (part === null) return null;
    total += part;
  }
  return scored ? rounded(total, 1, plan.rules.decimals, plan.rounding) : null;
};

/** What separates equal totals, less is better. */
export const tieKeysOf = ({ rules, kinds }: Plan, performance: Performance): number[] =>
  rules.ties.flatMap((by) => {
    if ('kind' in by) return [0 - (performance.parts[kinds.findIndex(({ kind }) => kind.id === by.kind)] ?? 0)];
    if ('bestOf' in by) return bestScores(performance, by.bestOf, by.places);
    let sum = 0;
    for (const { counts, plan, values, difficulty } of performance.elements.values()) {
      if (!counts) continue;
      if ('difficulty' in by) sum += difficulty ?? 0;
      else {
        const panel = plan.panelAt.get(by.panel);
        if (panel !== undefined) sum += aggregateOf(plan.panels[panel]!, values[panel] as readonly number[]);
      }
    }
    return [0 - sum];
  });

const bestScores = ({ elements }: Performance, kind: string, places: number): number[] => {
  const scores: number[] = [];
  for (const { plan, score } of elements.values()) if (plan.kind.id === kind && score !== null) scores.push(0 - score);
  scores.sort((a, b) => a - b);
  while (scores.length < places) scores.push(0);
  scores.length = places;
  return scores;
};
