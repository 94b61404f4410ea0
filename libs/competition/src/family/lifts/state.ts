import type { CompetitorId } from '../../codes/ids.js';
import { ticksPerUnit } from '../../mark.js';
import type { Mark } from '../../mark.js';
import type { Unit } from '../../unit/unit.js';
import type { Lift } from './facts.js';
import type { LiftRules } from './rules.js';

export interface Attempt {
  readonly mark: Mark;
  readonly lights: readonly boolean[];
  /** As it counts, after the jury. */
  readonly valid: boolean;
  /** Why the jury turned the lights round; null where they stand. */
  readonly revised: string | null;
  /** Counts the lifts of the unit: who lifted before whom. */
  readonly turn: number;
}

export interface Declared {
  readonly attempt: number;
  readonly mark: Mark;
  /** How often it was changed. */
  readonly changes: number;
}

/** One competitor at one lift. */
export interface Series {
  attempts: readonly Attempt[];
  declared: Declared | null;
}

export interface LiftState {
  readonly series: Map<CompetitorId, Map<Lift, Series>>;
  /** The heaviest weight lifted so far at each lift of the group: it never goes down. */
  readonly bars: Map<Lift, Mark>;
  turns: number;
}

export const openLifts = (): LiftState => ({ series: new Map(), bars: new Map(), turns: 0 });

const untried: Series = { attempts: [], declared: null };

export const seriesOf = (state: LiftState, competitor: CompetitorId, lift: Lift): Readonly<Series> =>
  state.series.get(competitor)?.get(lift) ?? untried;

/** The heaviest valid attempt: weights only go up, so it is the last one. */
export const bestOf = ({ attempts }: Readonly<Series>): Attempt | null => {
  let best: Attempt | null = null;
  for (const attempt of attempts) if (attempt.valid && attempt.mark.value > (best?.mark.value ?? 0)) best = attempt;
  return best;
};

export interface Total {
  readonly value: number;
  /** When it was reached: among equals, whoever was there first is better. */
  readonly turn: number;
}

/** Best of every lift together; none while one of them has no valid attempt. */
export const totalOf = ({ lifts }: LiftRules, state: LiftState, competitor: CompetitorId): Total | null => {
  let [value, turn] = [0, 0];
  for (const lift of lifts) {
    const best = bestOf(seriesOf(state, competitor, lift));
    if (!best) return null;
    value += best.mark.value;
    turn = Math.max(turn, best.turn);
  }
  return { value, turn };
};

/** Below zero when a is better. */
export const compareTotals = (a: Total, b: Total): number => b.value - a.value || a.turn - b.turn;

/** The least a competitor may put on the bar: as much as before after a failure, a step more after a good lift. */
export const leastFor = ({ step }: LiftRules, { attempts }: Readonly<Series>): number => {
  const last = attempts.at(-1);
  return last ? last.mark.value + (last.valid ? step * ticksPerUnit : 0) : step * ticksPerUnit;
};

/** Whoever may still lift at this lift. */
export const mayLift = (
  rules: LiftRules,
  unit: Unit,
  state: LiftState,
  competitor: CompetitorId,
  lift: Lift,
): boolean =>
  unit.lines.get(competitor)?.irm === null && seriesOf(state, competitor, lift).attempts.length < rules.attempts;

/** The next lift somebody may still do; once the group has begun with it, those before are over. */
export const liftUnderWay = (rules: LiftRules, unit: Unit, state: LiftState): Lift | null => {
  const begun = rules.lifts.findLastIndex((lift) => state.bars.has(lift));
  const open = (lift: Lift): boolean =>
    [...unit.lines.keys()].some((competitor) => mayLift(rules, unit, state, competitor, lift));
  return rules.lifts.slice(Math.max(0, begun)).find(open) ?? null;
};

/** Through with a lift: no attempt left, or the group went on to the next one. */
export const isThrough = (rules: LiftRules, state: LiftState, competitor: CompetitorId, lift: Lift): boolean => {
  const { attempts } = seriesOf(state, competitor, lift);
  if (attempts.length >= rules.attempts) return true;
  return attempts.length > 0 && rules.lifts.slice(rules.lifts.indexOf(lift) + 1).some((later) => state.bars.has(later));
};
