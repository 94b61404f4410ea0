import type { CompetitorId } from '../../codes/ids.js';
import type { Instant } from '../../codes/instant.js';
import { openChallenges } from '../challenges.js';
import type { Challenges } from '../challenges.js';
import type { Meeting, Pair, Side } from '../two-sides.js';
import type { Action } from './facts.js';
import { endsBlock, periodCode, shootOutWinner } from './rules.js';
import type { ClockRules } from './rules.js';

export interface Tally {
  made: number;
  /** Made or not. */
  all: number;
}

/** What a member, or a team, did. */
export interface Statistics {
  points: number;
  assists: number;
  fouls: number;
  /** By kind of action. */
  readonly kinds: Map<string, Tally>;
}

export interface TeamStatistics extends Statistics {
  readonly members: Map<CompetitorId, Statistics>;
  /** Fouls by index of the period. */
  readonly foulsIn: Map<number, number>;
}

/** A team one short. */
export interface Suspension {
  /** The action that says so; null for a penalty. */
  readonly action: string | null;
  readonly side: Side;
  readonly member: CompetitorId | null;
  readonly kind: string;
  /** Playing time in milliseconds. */
  readonly from: number;
  /** Infinity: to the end of the match. */
  readonly lasts: number;
}

/** An action with the playing time at which it happened, in milliseconds. */
export interface Noted extends Action {
  readonly time: number;
}

export interface ClockState extends Meeting {
  /** Index of the newest period that was started; -1 before the first. */
  period: number;
  /** It is being played. */
  open: boolean;
  /** Points by period. */
  readonly scores: Map<string, Pair>;
  readonly score: Pair;
  /** By id, as they stand now; a deleted one is null: its id is not used again. */
  readonly actions: Map<string, Noted | null>;
  /** Ids in the order in which they were recorded. */
  readonly order: string[];
  /** Periods in which scoring actions were recorded, made or not: their score is the sum of those. */
  readonly counted: Set<string>;
  /** The score that `MatchScored` told last. */
  told: Pair | null;
  clock: { readonly period: string; readonly clock: number; readonly running: boolean; readonly at: Instant } | null;
  /** Playing time in milliseconds, as far as it is known. */
  time: number;
  readonly attempts: { readonly side: Side; readonly member: CompetitorId | null; readonly made: boolean }[];
  readonly shootOut: { taken: Pair; made: Pair };
  readonly suspensions: Suspension[];
  readonly timeouts: { readonly side: Side; readonly period: number }[];
  readonly challenges: Challenges;
  readonly statistics: readonly [TeamStatistics, TeamStatistics];
}

export const noStatistics = (): Statistics => ({ points: 0, assists: 0, fouls: 0, kinds: new Map() });
const noTeamStatistics = (): TeamStatistics => ({ ...noStatistics(), members: new Map(), foulsIn: new Map() });

export const openClock = (): ClockState => ({
  sides: null,
  decision: null,
  period: -1,
  open: false,
  scores: new Map(),
  score: [0, 0],
  actions: new Map(),
  order: [],
  counted: new Set(),
  told: null,
  clock: null,
  time: 0,
  attempts: [],
  shootOut: { taken: [0, 0], made: [0, 0] },
  suspensions: [],
  timeouts: [],
  challenges: openChallenges(),
  statistics: [noTeamStatistics(), noTeamStatistics()],
});

export const leader = ([home, away]: Readonly<Pair>): Side | null => (home > away ? 0 : away > home ? 1 : null);

/** Play has come to a point where it counts who leads. */
export const atBlockEnd = (rules: ClockRules, { period, open }: ClockState): boolean =>
  !open && period >= 0 && endsBlock(rules, period);

/** Who has won by score or shoot-out, and the period that decided it. */
export const winner = (rules: ClockRules, state: ClockState): { readonly side: Side; readonly text: string } | null => {
  const { score, period, scores } = state;
  const ahead = leader(score);
  if (ahead === null) {
    const side = rules.shootOut ? shootOutWinner(rules.shootOut, state.shootOut.taken, state.shootOut.made) : null;
    if (side === null || !atBlockEnd(rules, state)) return null;
    return { side, text: `${state.shootOut.made.join('-')} ${rules.shootOut!.code}` };
  }
  const code = periodCode(rules, period);
  const isExtra = period >= rules.periods.length;
  const enough = isExtra ? rules.extra?.wins : rules.winsAt;
  const reached = Math.max(...(isExtra ? (scores.get(code) ?? [0, 0]) : score));
  if (!atBlockEnd(rules, state) && (period < 0 || enough === undefined || reached < enough)) return null;
  return { side: ahead, text: isExtra ? `${score.join('-')} ${code}` : score.join('-') };
};

/** How many timeouts a side may still take in a period; null where there is no limit. */
export const timeoutsLeft = (rules: ClockRules, state: ClockState, side: Side, period: number): number | null => {
  let left: number | null = null;
  for (const limit of rules.timeouts ?? []) {
    const covers = (index: number): boolean => {
      if (limit.in === 'MATCH') return true;
      if (limit.in === 'EACH_EXTRA') return index === period && index >= rules.periods.length;
      return index >= 0 && limit.in.includes(periodCode(rules, index));
    };
    if (!covers(period)) continue;
    const taken = state.timeouts.filter((it) => it.side === side && covers(it.period)).length;
    left = Math.min(left ?? Infinity, Math.max(0, limit.times - taken));
  }
  return left;
};
