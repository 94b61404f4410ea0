import type { CompetitorId } from '../../../codes/ids.js';
import { printMark, ticksPerUnit } from '../../../mark.js';
import type { Mark } from '../../../mark.js';
import type { UnitDetail } from '../../../unit/document.js';
import type { Unit } from '../../../unit/unit.js';
import type { Outcome } from './jump-off.js';
import type { HeightRules } from './rules.js';
import {
  barOf,
  compareCleared,
  failuresIn,
  isDoneAt,
  isOver,
  jumpingOff,
  nextInJumpOff,
  seriesAt,
  standingOf,
} from './state.js';
import type { Cleared, HeightState, Jumper, Standing } from './state.js';

export interface HeightDetail extends UnitDetail {
  readonly family: 'attempts';
  readonly form: 'HEIGHT';
  /** The bar now, as printed and in ten-thousandths of a metre. */
  readonly bar: string | null;
  readonly value: number | null;
  /** Every height so far. */
  readonly heights: readonly string[];
  readonly called: CompetitorId | null;
  /** Who may try the bar now, fewest attempts at it first, in start order. */
  readonly order: readonly CompetitorId[];
  readonly standard: string | null;
  /** Leaders who are equal when nobody may jump any more: they jump off or share. */
  readonly tiedForFirst: readonly CompetitorId[];
  readonly jumpOff: readonly {
    readonly height: string;
    readonly attempts: readonly { readonly competitor: CompetitorId; readonly outcome: Outcome | null }[];
  }[];
  /** In start order. */
  readonly lines: readonly HeightLine[];
}

export interface HeightLine {
  readonly competitor: CompetitorId;
  readonly standing: Standing;
  /** As on the sheet: `O`, `XXO`, `X-`, `r`. */
  readonly heights: readonly { readonly height: string; readonly text: string }[];
  /** Failures at the last height cleared and up to it: what separates equals. */
  readonly failuresAt: number | null;
  readonly failuresUpTo: number | null;
  /** How many more failures in a row end it. */
  readonly left: number;
  /** The place among all as they stand, if the next attempt at the bar is cleared. */
  readonly rankIfCleared: number | null;
  /** What is enough for the lead: the bar, by this attempt at the latest, or any attempt at a higher one. Null when leading. */
  readonly toLead: { readonly height: string; readonly byAttempt: number | null } | null;
  /** Has finished without a height: officials give the IRM. */
  readonly noMark: boolean;
  readonly cards: readonly string[];
}

export const heightDetail = (rules: HeightRules, unit: Unit, state: HeightState): HeightDetail | null => {
  const bar = barOf(state);
  if (!bar && state.called === null && state.standard === null) return null;
  const over = isOver(rules, unit, state);
  const equal = over && rules.jumpOff ? nextInJumpOff(unit, state) : [];
  return {
    family: 'attempts',
    form: 'HEIGHT',
    bar: bar && printMark(bar),
    value: bar?.value ?? null,
    heights: state.bars.map(printMark),
    called: state.called,
    order: bar ? orderAt(rules, unit, state, bar) : [],
    standard: state.standard && printMark(state.standard),
    tiedForFirst: equal.length > 1 ? equal : [],
    jumpOff: state.jumpOff.map(({ mark, among, outcomes }) => ({
      height: printMark(mark),
      attempts: among.map((competitor) => ({ competitor, outcome: outcomes.get(competitor) ?? null })),
    })),
    lines: [...unit.lines.keys()].map((competitor) => heightLine(rules, unit, state, competitor)),
  };
};

const orderAt = (rules: HeightRules, unit: Unit, state: HeightState, bar: Mark): readonly CompetitorId[] => {
  if (state.jumpOff.length > 0) return jumpingOff(unit, state);
  return [...unit.lines.values()]
    .filter(
      ({ competitor }) => standingOf(rules, unit, state, competitor) === 'IN' && !isDoneAt(state, competitor, bar),
    )
    .map(({ competitor, start }) => ({ competitor, start, made: seriesAt(state, competitor, bar).length }))
    .sort((a, b) => a.made - b.made || a.start - b.start)
    .map(({ competitor }) => competitor);
};

const heightLine = (rules: HeightRules, unit: Unit, state: HeightState, competitor: CompetitorId): HeightLine => {
  const jumper = state.jumpers.get(competitor);
  const standing = standingOf(rules, unit, state, competitor);
  const left = Math.max(0, rules.failures - (jumper?.failuresInARow ?? 0));
  return {
    competitor,
    standing,
    heights: state.bars.flatMap((bar) => {
      const text = jumper?.heights.get(bar.value);
      return text === undefined ? [] : [{ height: printMark(bar), text }];
    }),
    failuresAt: jumper?.cleared?.failuresAt ?? null,
    failuresUpTo: jumper?.cleared?.failuresUpTo ?? null,
    left,
    ...chances(rules, unit, state, competitor, left),
    noMark: standing !== 'IN' && standing !== 'IRM' && jumper?.cleared === null,
    cards: state.cards.get(competitor) ?? [],
  };
};

const chances = (
  rules: HeightRules,
  unit: Unit,
  state: HeightState,
  competitor: CompetitorId,
  left: number,
): Pick<HeightLine, 'rankIfCleared' | 'toLead'> => {
  const bar = state.bars.at(-1);
  if (!bar || state.jumpOff.length > 0 || standingOf(rules, unit, state, competitor) !== 'IN') return noChance;
  const rivals: Cleared[] = [];
  for (const { competitor: other, irm } of unit.lines.values()) {
    const cleared = state.jumpers.get(other)?.cleared;
    if (cleared && irm === null && other !== competitor) rivals.push(cleared);
  }
  const jumper = state.jumpers.get(competitor);
  const rankWith = (cleared: Cleared | null): number =>
    1 + rivals.filter((rival) => compareCleared(rival, cleared) < 0).length;
  const may = !isDoneAt(state, competitor, bar);
  const attempts = may ? Array.from({ length: left }, (_, more) => clearing(jumper, bar, more)) : [];
  const leading = jumper?.cleared && rankWith(jumper.cleared) === 1;
  return {
    rankIfCleared: attempts[0] ? rankWith(attempts[0]) : null,
    toLead: leading ? null : leadBy(rules, bar, rivals, attempts, (cleared) => rankWith(cleared) === 1),
  };
};

const noChance = { rankIfCleared: null, toLead: null };

/** What a clearance of the bar would be worth after this many more failures at it. */
const clearing = (jumper: Jumper | undefined, bar: Mark, more: number): Cleared => {
  const failed = failuresIn(jumper?.heights.get(bar.value) ?? '');
  return { mark: bar, failuresAt: failed + more, failuresUpTo: (jumper?.failures ?? 0) + more };
};

const leadBy = (
  { step }: HeightRules,
  bar: Mark,
  rivals: readonly Cleared[],
  attempts: readonly Cleared[],
  leads: (cleared: Cleared) => boolean,
): HeightLine['toLead'] => {
  const enough = attempts.filter(leads).at(-1);
  if (enough) return { height: printMark(bar), byAttempt: enough.failuresAt + 1 };
  const best = Math.max(bar.value, ...rivals.map(({ mark }) => mark.value));
  return { height: printMark({ ...bar, value: best + Math.round(step * ticksPerUnit) }), byAttempt: null };
};
