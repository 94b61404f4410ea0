import type { CompetitorId } from '../../codes/ids.js';
import { printMark, ticksPerUnit } from '../../mark.js';
import type { UnitDetail } from '../../unit/document.js';
import type { Unit } from '../../unit/unit.js';
import type { Lift } from './facts.js';
import { orderOf } from './order.js';
import type { LiftRules } from './rules.js';
import { bestOf, compareTotals, isThrough, leastFor, liftUnderWay, mayLift, seriesOf, totalOf } from './state.js';
import type { Attempt, LiftState, Total } from './state.js';

export interface LiftsDetail extends UnitDetail {
  readonly family: 'lifts';
  /** The lift under way; null when everybody is through. */
  readonly lift: Lift | null;
  /** The heaviest weight lifted at it so far: no lighter one is called. */
  readonly bar: string | null;
  /** Who lifts next, and what. */
  readonly next: readonly { readonly competitor: CompetitorId; readonly attempt: number; readonly weight: string }[];
  /** In start order. */
  readonly lines: readonly LiftsLine[];
}

export interface LiftsLine {
  readonly competitor: CompetitorId;
  readonly lifts: readonly {
    readonly lift: Lift;
    readonly attempts: readonly {
      readonly attempt: number;
      readonly weight: string;
      readonly lights: readonly boolean[];
      readonly valid: boolean;
      /** Why the jury turned the lights round. */
      readonly revised: string | null;
    }[];
    readonly declared: string | null;
    readonly best: string | null;
    /** Among the best of this lift alone. */
    readonly rank: number | null;
  }[];
  readonly total: string | null;
  /** The total, and its rank as all stand, if the next attempt is good; null before the last lift. */
  readonly ifGood: { readonly total: string; readonly rank: number } | null;
  /** The least weight at the last lift that brings to the lead, or to a medal; null when there, or without a way to a total. */
  readonly toLead: string | null;
  readonly toMedal: string | null;
  /** Is through with a lift without a valid attempt: there will be no total, and officials give the IRM. */
  readonly noTotal: boolean;
}

export const liftsDetail = (rules: LiftRules, unit: Unit, state: LiftState): LiftsDetail | null => {
  if (state.series.size === 0) return null;
  const lift = liftUnderWay(rules, unit, state);
  const bar = lift && state.bars.get(lift);
  return {
    family: 'lifts',
    lift,
    bar: bar ? printMark(bar) : null,
    next: lift
      ? orderOf(rules, unit, state, lift).map(({ mark, ...who }) => ({ ...who, weight: printMark(mark) }))
      : [],
    lines: [...unit.lines.keys()].map((competitor) => liftsLine(rules, unit, state, competitor)),
  };
};

const liftsLine = (rules: LiftRules, unit: Unit, state: LiftState, competitor: CompetitorId): LiftsLine => {
  const total = totalOf(rules, state, competitor);
  return {
    competitor,
    lifts: rules.lifts.map((lift) => {
      const series = seriesOf(state, competitor, lift);
      const best = bestOf(series);
      return {
        lift,
        attempts: series.attempts.map(({ mark, lights, valid, revised }, index) => ({
          attempt: index + 1,
          weight: printMark(mark),
          lights,
          valid,
          revised,
        })),
        declared: series.declared && printMark(series.declared.mark),
        best: best && printMark(best.mark),
        rank: best && rankAt(unit, state, competitor, lift, best),
      };
    }),
    total: total && kilograms(total.value),
    ...chances(rules, unit, state, competitor, total),
    noTotal: rules.lifts.some(
      (lift) => isThrough(rules, state, competitor, lift) && !bestOf(seriesOf(state, competitor, lift)),
    ),
  };
};

const kilograms = (value: number): string => printMark({ kind: 'WEIGHT', value, decimals: 0 });

const rankAt = (unit: Unit, state: LiftState, competitor: CompetitorId, lift: Lift, best: Attempt): number => {
  let rank = 1;
  for (const { competitor: other, irm } of unit.lines.values()) {
    const theirs = other === competitor || irm !== null ? null : bestOf(seriesOf(state, other, lift));
    if (!theirs) continue;
    const step = theirs.mark.value - best.mark.value || best.turn - theirs.turn;
    if (step > 0) rank++;
  }
  return rank;
};

const noChance = { ifGood: null, toLead: null, toMedal: null };

const chances = (
  rules: LiftRules,
  unit: Unit,
  state: LiftState,
  competitor: CompetitorId,
  total: Total | null,
): Pick<LiftsLine, 'ifGood' | 'toLead' | 'toMedal'> => {
  const last = rules.lifts.at(-1)!;
  if (!mayLift(rules, unit, state, competitor, last)) return noChance;
  let before = 0;
  for (const lift of rules.lifts.slice(0, -1)) {
    const best = bestOf(seriesOf(state, competitor, lift));
    if (!best) return noChance;
    before += best.mark.value;
  }
  const series = seriesOf(state, competitor, last);
  const rivals = totalsBut(rules, unit, state, competitor);
  const next = before + (series.declared?.mark.value ?? leastFor(rules, series));
  /** Whoever comes later to the same total stays behind, so it takes a step more. */
  const to = (place: number): string | null => {
    const inTheWay = rivals[place - 1];
    if (!inTheWay || (total && compareTotals(total, inTheWay) < 0)) return null;
    const needed = inTheWay.value - before + rules.step * ticksPerUnit;
    return kilograms(Math.max(needed, leastFor(rules, series), state.bars.get(last)?.value ?? 0));
  };
  const rank = 1 + rivals.filter(({ value }) => value >= next).length;
  const worth = series.declared || series.attempts.length > 0;
  return { ifGood: worth ? { total: kilograms(next), rank } : null, toLead: to(1), toMedal: to(3) };
};

const totalsBut = (rules: LiftRules, unit: Unit, state: LiftState, competitor: CompetitorId): readonly Total[] =>
  [...unit.lines.values()]
    .flatMap(({ competitor: other, irm }) => {
      const total = other === competitor || irm !== null ? null : totalOf(rules, state, other);
      return total ? [total] : [];
    })
    .sort(compareTotals);
