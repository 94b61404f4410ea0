import type { CompetitorId } from '../../../codes/ids.js';
import type { Mark } from '../../../mark.js';
import type { Unit } from '../../../unit/unit.js';
import { irmOf } from '../checks.js';
import type { Cards } from '../checks.js';
import type { HeightRules } from './rules.js';
import { isBarOver, stillEqual } from './jump-off.js';
import type { JumpOffBar } from './jump-off.js';

export interface Jumper {
  /** What happened at each height, in ticks: `XXO`, `X-`, `r`. */
  readonly heights: Map<number, string>;
  /** In a row, whatever the height. */
  failuresInARow: number;
  failures: number;
  /** The last height cleared, with the failures at it and up to it. */
  cleared: Cleared | null;
  retired: boolean;
}

export interface Cleared {
  readonly mark: Mark;
  readonly failuresAt: number;
  readonly failuresUpTo: number;
}

export interface HeightState {
  /** Every height that was tried, in order; the last is the bar now, outside a jump-off. */
  readonly bars: Mark[];
  readonly jumpers: Map<CompetitorId, Jumper>;
  readonly jumpOff: JumpOffBar[];
  readonly cards: Cards;
  called: CompetitorId | null;
  standard: Mark | null;
}

export const openHeight = (): HeightState => ({
  bars: [],
  jumpers: new Map(),
  jumpOff: [],
  cards: new Map(),
  called: null,
  standard: null,
});

export const barOf = (state: HeightState): Mark | null => state.jumpOff.at(-1)?.mark ?? state.bars.at(-1) ?? null;

export const jumperOf = (state: HeightState, competitor: CompetitorId): Jumper => {
  let jumper = state.jumpers.get(competitor);
  if (!jumper) {
    jumper = { heights: new Map(), failuresInARow: 0, failures: 0, cleared: null, retired: false };
    state.jumpers.set(competitor, jumper);
  }
  return jumper;
};

/** `XXO` at the bar; empty before the first attempt at it. */
export const seriesAt = (state: HeightState, competitor: CompetitorId, bar: Mark): string =>
  state.jumpers.get(competitor)?.heights.get(bar.value) ?? '';

export const failuresIn = (series: string): number => series.split('X').length - 1;

/** Has cleared the bar or passed it. */
export const isDoneAt = (state: HeightState, competitor: CompetitorId, bar: Mark): boolean => {
  const last = seriesAt(state, competitor, bar).at(-1);
  return last === 'O' || last === '-';
};

export type Standing = 'IN' | 'OUT' | 'QUALIFIED' | 'RETIRED' | 'IRM';

/** Of the competition itself; a jump-off is another matter. */
export const standingOf = (
  { failures }: HeightRules,
  unit: Unit,
  state: HeightState,
  competitor: CompetitorId,
): Standing => {
  if (irmOf(unit, competitor) !== null) return 'IRM';
  const jumper = state.jumpers.get(competitor);
  if (!jumper) return 'IN';
  if (jumper.retired) return 'RETIRED';
  if (state.standard && jumper.cleared && jumper.cleared.mark.value >= state.standard.value) return 'QUALIFIED';
  return jumper.failuresInARow >= failures ? 'OUT' : 'IN';
};

/** Nobody may jump any more, a jump-off apart. */
export const isOver = (rules: HeightRules, unit: Unit, state: HeightState): boolean => {
  for (const competitor of unit.lines.keys()) if (standingOf(rules, unit, state, competitor) === 'IN') return false;
  return true;
};

/** Below zero when a is better: the height, then failures at it, then failures up to it. */
export const compareCleared = (a: Cleared | null, b: Cleared | null): number => {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return b.mark.value - a.mark.value || a.failuresAt - b.failuresAt || a.failuresUpTo - b.failuresUpTo;
};

/** Those who lead by countback: more than one means a tie. */
export const leadersOf = (unit: Unit, state: HeightState): CompetitorId[] => {
  let best: Cleared | null = null;
  let leaders: CompetitorId[] = [];
  for (const { competitor, irm } of unit.lines.values()) {
    const cleared = state.jumpers.get(competitor)?.cleared ?? null;
    if (!cleared || irm !== null) continue;
    const step = compareCleared(cleared, best);
    if (step < 0) [best, leaders] = [cleared, [competitor]];
    else if (step === 0) leaders.push(competitor);
  }
  return leaders;
};

/** The bars of the jump-off, without those whom officials took out of it meanwhile. */
export const jumpOffOf = (unit: Unit, { jumpOff }: HeightState): readonly JumpOffBar[] =>
  jumpOff.map((bar) => ({ ...bar, among: bar.among.filter((competitor) => irmOf(unit, competitor) === null) }));

/** Whose attempts are expected in the jump-off now; empty without one, or when it is decided. */
export const jumpingOff = (unit: Unit, state: HeightState): readonly CompetitorId[] => {
  const bar = jumpOffOf(unit, state).at(-1);
  return bar && !isBarOver(bar) ? bar.among.filter((competitor) => !bar.outcomes.has(competitor)) : [];
};

/** Those for whom a bar is set next in a jump-off: the equal leaders, then whoever is equal after each bar. */
export const nextInJumpOff = (unit: Unit, state: HeightState): readonly CompetitorId[] => {
  const bar = jumpOffOf(unit, state).at(-1);
  return bar ? stillEqual(bar) : leadersOf(unit, state);
};
