/** Who plays one short, and for how long still. */
import { other } from '../two-sides.js';
import type { Pair } from '../two-sides.js';
import { kindOf } from './rules.js';
import type { ClockRules } from './rules.js';
import type { ClockState, Suspension } from './state.js';

/** Those that are being served at the playing time that is known. */
export const servedNow = (rules: ClockRules, state: ClockState): Suspension[] => {
  const served = state.suspensions.filter(({ from, lasts }) => state.time < from + lasts);
  const ending = served.filter(({ kind }) => kindOf(rules, kind)?.endsOnGoal);
  if (ending.length === 0) return served;
  const ended = endedByGoals(rules, state, ending);
  return served.filter((suspension) => !ended.has(suspension));
};

/** A goal against a short team ends the suspension that began first. */
const endedByGoals = (rules: ClockRules, state: ClockState, served: readonly Suspension[]): ReadonlySet<Suspension> => {
  const ended = new Set<Suspension>();
  for (const id of state.order) {
    const goal = state.actions.get(id);
    const kind = goal && kindOf(rules, goal.kind);
    if (!goal?.made || !kind?.points) continue;
    const by = goal.competitor === state.sides![0] ? 0 : 1;
    const against = kind.own ? by : other(by);
    const first = served.find((it) => it.side === against && it.from < goal.time && !ended.has(it));
    if (first) ended.add(first);
  }
  return ended;
};

/** Players short, by side. */
export const shortHanded = (served: readonly Suspension[]): Pair => {
  const short: Pair = [0, 0];
  for (const { side } of served) short[side]++;
  return short;
};
