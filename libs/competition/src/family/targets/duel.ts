/** Two sides against each other. */
import type { Line, Unit } from '../../unit/unit.js';
import { ticksPerUnit } from '../../mark.js';
import type { TargetRules } from './rules.js';
import { isOver, worthOf } from './shoot-offs.js';
import { isClosed } from './state.js';
import type { TargetState } from './state.js';

export interface Duel {
  readonly sides: readonly [Line, Line];
  /** Set points in ticks, or totals, by side; a shoot-off counts where it makes a set point. */
  readonly score: readonly [number, number];
  /** Series, from 0, that both have shot. */
  readonly ended: number;
  /** Nothing more is shot for it but a shoot-off. */
  readonly over: boolean;
  /** 0 or 1, who won; null while open or level. */
  readonly winner: 0 | 1 | null;
}

/** Null where the unit has not two sides. */
export const duelOf = (rules: TargetRules, unit: Unit, state: TargetState): Duel | null => {
  if (unit.lines.size !== 2) return null;
  const sides = [...unit.lines.values()] as unknown as readonly [Line, Line];
  const score: [number, number] = [0, 0];
  const { form, series } = rules;
  let ended = 0;
  let won = false;
  const totals = sides.map(({ competitor }) => state.shooters.get(competitor)?.totals);
  while (ended < series.length && !won && bothClosed(rules, sides, state, ended)) {
    const [a, b] = [totals[0]![ended]!, totals[1]![ended]!];
    if (form.by === 'SET_POINTS') {
      score[0] += a > b ? 2 * ticksPerUnit : a === b ? ticksPerUnit : 0;
      score[1] += b > a ? 2 * ticksPerUnit : a === b ? ticksPerUnit : 0;
      won = Math.max(...score) >= form.to * ticksPerUnit && score[0] !== score[1];
    }
    ended++;
  }
  if (form.by === 'DUEL')
    sides.forEach(({ competitor }, side) => (score[side] = state.shooters.get(competitor)?.total ?? 0));
  const over = won || ended === series.length;
  let winner: Duel['winner'] = null;
  if (over && score[0] !== score[1]) winner = score[0] > score[1] ? 0 : 1;
  else if (over) winner = shootOffWinner(rules, sides, state);
  // The arrow that breaks the tie is a set point: 6-5.
  if (winner !== null && score[0] === score[1] && form.by === 'SET_POINTS') score[winner] += ticksPerUnit;
  return { sides, score, ended, over, winner };
};

const bothClosed = (rules: TargetRules, sides: readonly Line[], state: TargetState, index: number): boolean =>
  sides.every(({ competitor }) => isClosed(rules, state.shooters.get(competitor), index));

const shootOffWinner = (rules: TargetRules, sides: readonly [Line, Line], state: TargetState): Duel['winner'] => {
  for (const shootOff of state.shootOffs) {
    if (!isOver(rules, shootOff)) continue;
    const [a, b] = sides.map(({ competitor }) => worthOf(shootOff.shots.get(competitor) ?? []));
    if (a! !== b!) return a! > b! ? 0 : 1;
  }
  return null;
};
