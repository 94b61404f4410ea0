/** Finals in which somebody leaves after each stage: the rank is how long one stayed, then the total. */
import type { Line, Unit } from '../../unit/unit.js';
import type { CompetitorId } from '../../codes/ids.js';
import type { TargetRules } from './rules.js';
import { isOver, worthOf } from './shoot-offs.js';
import { isClosed, shooterOf } from './state.js';
import type { TargetState } from './state.js';

/** Settles every stage that all who are still in have shot. Stops where equal totals must shoot on. */
export const settleStages = (rules: TargetRules, out: readonly number[], unit: Unit, state: TargetState): void => {
  state.level = null;
  while (state.stage < rules.series.length) {
    const leaving = dropOut(rules, out, unit, state);
    const still = stillIn(unit, state);
    if (still.some(({ competitor }) => !isClosed(rules, state.shooters.get(competitor), state.stage))) return;
    if (leaving > 0 && still.length > leaving && !leave(rules, unit, state, still, leaving)) return;
    state.stage++;
  }
};

/** Who has an IRM since the last event gave up in the stage that is under way, and keeps that when stages are settled anew. */
export const noticeWhoGaveUp = (rules: TargetRules, unit: Unit, state: TargetState): void => {
  for (const { competitor, irm } of unit.lines.values()) {
    if (irm !== null) shooterOf(state, rules, unit, competitor).gaveUpIn ??= state.stage;
  }
};

/** A shot read anew may change who left: the stages are settled again from the first. */
export const startOver = (unit: Unit, state: TargetState): void => {
  state.stage = 0;
  for (const [competitor, shooter] of state.shooters) {
    shooter.outAfter = null;
    const line = unit.lines.get(competitor);
    if (line) line.tier = 0;
  }
};

/** What somebody had when the stage that is settled ended. */
const totalOf = ({ shooters, stage }: TargetState, { competitor }: Line): number => {
  const totals = shooters.get(competitor)?.totals ?? [];
  let sum = 0;
  for (let index = 0; index <= stage && index < totals.length; index++) sum += totals[index]!;
  return sum;
};

/** Those who still shoot for the title. */
export const stillIn = (unit: Unit, state: TargetState): Line[] =>
  [...unit.lines.values()].filter(
    ({ irm, competitor }) => irm === null && (state.shooters.get(competitor)?.outAfter ?? null) === null,
  );

/**
 * Who gave up or was disqualified leaves at once, in place of the lowest of the next stage that takes somebody: how many
 * this stage takes besides.
 */
const dropOut = (rules: TargetRules, out: readonly number[], unit: Unit, state: TargetState): number => {
  let leaving = 0;
  for (let stage = 0; stage <= state.stage; stage++) leaving += out[stage] ?? 0;
  for (const line of unit.lines.values()) {
    const shooter = shooterOf(state, rules, unit, line.competitor);
    if (shooter.outAfter === null && shooter.gaveUpIn !== null && shooter.gaveUpIn <= state.stage)
      takeOut(rules, unit, state, line.competitor);
    if (shooter.outAfter !== null) leaving--;
  }
  return leaving;
};

const takeOut = (rules: TargetRules, unit: Unit, state: TargetState, competitor: CompetitorId): void => {
  shooterOf(state, rules, unit, competitor).outAfter = state.stage;
  const line = unit.lines.get(competitor);
  // Less is better: the last to leave has 1, who is never taken out 0.
  if (line) line.tier = rules.series.length - state.stage;
};

/** Takes out the lowest; false while those who are level there have not shot it out. */
const leave = (
  rules: TargetRules,
  unit: Unit,
  state: TargetState,
  still: readonly Line[],
  leaving: number,
): boolean => {
  const order = [...still].sort((a, b) => totalOf(state, a) - totalOf(state, b));
  const bound = totalOf(state, order[leaving - 1]!);
  const lower = order.filter((line) => totalOf(state, line) < bound);
  let level: readonly CompetitorId[] = order
    .filter((line) => totalOf(state, line) === bound)
    .map(({ competitor }) => competitor);
  let places = leaving - lower.length;
  for (const { competitor } of lower) takeOut(rules, unit, state, competitor);
  for (const shootOff of state.shootOffs) {
    if (places === level.length || shootOff.after !== state.stage || !isOver(rules, shootOff)) continue;
    const worth = (competitor: CompetitorId): number => worthOf(shootOff.shots.get(competitor) ?? []);
    const ranked = [...level].sort((a, b) => worth(a) - worth(b));
    const edge = worth(ranked[places - 1]!);
    const worse = ranked.filter((competitor) => worth(competitor) < edge);
    for (const competitor of worse) takeOut(rules, unit, state, competitor);
    level = ranked.filter((competitor) => worth(competitor) === edge);
    places -= worse.length;
  }
  if (places < level.length) {
    state.level = { competitors: level, leave: places };
    return false;
  }
  for (const competitor of level) takeOut(rules, unit, state, competitor);
  return true;
};

/** The next stage after which somebody leaves, and how many besides those who left early; null when it is over. */
export const nextOut = (out: readonly number[], state: TargetState): { after: number; leave: number } | null => {
  let leave = 0;
  for (const { outAfter } of state.shooters.values()) if (outAfter !== null) leave--;
  for (let after = 0; after < out.length; after++) {
    leave += out[after]!;
    if (after >= state.stage && leave > 0) return { after, leave };
  }
  return null;
};
