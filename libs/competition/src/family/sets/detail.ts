/** What a screen shows of a match of sets beside its lines. */
import { printInstant } from '../../codes/instant.js';
import type { CompetitorId } from '../../codes/ids.js';
import type { UnitDetail } from '../../unit/document.js';
import { challengesDetail } from '../challenges.js';
import type { ChallengesDetail } from '../challenges.js';
import { other } from '../two-sides.js';
import type { Pair, Side } from '../two-sides.js';
import { chances, formOf, hasWon, periodCode } from './rules.js';
import type { SetRules } from './rules.js';
import { serving } from './service.js';
import { currentIndex, currentRace, hasMatch, inTieBreak, knownScore, playing } from './state.js';
import type { PlayedSet, SetState } from './state.js';

type Scores<T = number> = readonly [home: T, away: T];

export interface SetsDetail extends UnitDetail {
  readonly family: 'sets';
  /** Home and away; all pairs stand in this order. */
  readonly sides: Scores<CompetitorId>;
  /** Sets won. */
  readonly score: Scores;
  readonly sets: readonly SetDetail[];
  /** The set that is played, or comes next; null after the match. */
  readonly period: string | null;
  /** Where sets are made of games: the score of the game as called, `40`, `AD`, or points of the tie-break. */
  readonly game: { readonly score: Scores<string>; readonly tieBreak: boolean } | null;
  readonly serve: { readonly competitor: CompetitorId; readonly member: CompetitorId | null } | null;
  /** Who wins what with the next rally; both sides where one point decides. */
  readonly pointFor: readonly PointFor[];
  /** Ends are changed before the next rally. */
  readonly switchSides: boolean;
  /** Points in a row. */
  readonly run: { readonly competitor: CompetitorId; readonly points: number } | null;
  /** Waits for the outcome of its challenge. */
  readonly challenging: CompetitorId | null;
  readonly statistics: Scores<SideDetail>;
  /** Newest first, a few. */
  readonly rallies: readonly RallyDetail[];
}

export interface SetDetail {
  readonly period: string;
  /** Points, or games. */
  readonly score: Scores;
  readonly tieBreak: Scores | null;
  readonly winner: CompetitorId | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface PointFor {
  readonly competitor: CompetitorId;
  readonly what: 'GAME' | 'SET' | 'MATCH';
  /** How many of them in a row. */
  readonly times: number;
  /** It would be won against the serve. */
  readonly breaks: boolean;
}

export interface SideDetail {
  readonly competitor: CompetitorId;
  readonly points: number;
  /** On own service: won, of. Rallies whose server nobody said are left out. */
  readonly services: readonly [won: number, of: number];
  /** `ACE`: 7. */
  readonly causes: Readonly<Record<string, number>>;
  readonly members: readonly { readonly member: CompetitorId; readonly points: number }[];
  readonly timeouts: { readonly taken: number; readonly left: number | null };
  readonly challenges: ChallengesDetail;
  readonly penalties: readonly string[];
}

export interface RallyDetail {
  readonly competitor: CompetitorId;
  readonly member: CompetitorId | null;
  readonly cause: string | null;
  readonly period: string;
  /** After it: the set, and the points of the game or tie-break. */
  readonly score: Scores;
  readonly game: Scores | null;
}

/** @returns null when nothing but the match's score was said. */
export const setsDetail = (rules: SetRules, state: SetState): SetsDetail | null => {
  const { sides, sets } = state;
  if (sides === null || sets.length === 0) return null;
  const isOver = hasMatch(rules, state) !== null;
  const server = isOver ? null : serving(rules, state);
  const isPlayed = state.statistics[0].points + state.statistics[1].points > 0;
  return {
    family: 'sets',
    sides,
    score: [...knownScore(state)],
    sets: sets.map((set, index) => setDetail(rules, sides, set, index)),
    period: isOver ? null : periodCode(rules, currentIndex(state)),
    game: isOver ? null : gameDetail(rules, state),
    serve: server === null ? null : { competitor: sides[server], member: state.member },
    pointFor: isOver ? [] : ([0, 1] as const).flatMap((side) => pointFor(rules, state, side, server)),
    switchSides: state.switchDue,
    run: isPlayed ? { competitor: sides[state.runOf], points: state.run } : null,
    challenging: state.challenges.pending === null ? null : sides[state.challenges.pending],
    statistics: [sideDetail(rules, state, 0), sideDetail(rules, state, 1)],
    rallies: state.rallies
      .map(({ side, set, ...rally }) => ({ ...rally, competitor: sides[side], period: periodCode(rules, set) }))
      .reverse(),
  };
};

const setDetail = (rules: SetRules, sides: Scores<CompetitorId>, set: PlayedSet, index: number): SetDetail => ({
  period: periodCode(rules, index),
  score: [...set.score],
  tieBreak: set.tieBreak && [...set.tieBreak],
  winner: set.winner === null ? null : sides[set.winner],
  startedAt: set.startedAt === null ? null : printInstant(set.startedAt),
  endedAt: set.endedAt === null ? null : printInstant(set.endedAt),
});

/** Tennis calls points 15, 30, 40; from three all a lead is an advantage. */
const called = ['0', '15', '30', '40'];

const gameDetail = (rules: SetRules, state: SetState): SetsDetail['game'] => {
  const form = formOf(rules, currentIndex(state));
  const set = playing(state);
  if (!form.games) return null;
  if (set && inTieBreak(form, set.score)) {
    const [home, away] = set.tieBreak ?? [0, 0];
    return { score: [String(home), String(away)], tieBreak: true };
  }
  const call = (own: number, against: number): string => (own > 3 && own > against ? 'AD' : called[Math.min(own, 3)]!);
  const [home, away] = state.game;
  return { score: [call(home, away), call(away, home)], tieBreak: false };
};

const pointFor = (rules: SetRules, state: SetState, side: Side, server: Side | null): PointFor[] => {
  const { race, score } = currentRace(rules, state);
  const times = chances(race, score[side], score[other(side)]);
  if (times <= 0) return [];
  const form = formOf(rules, currentIndex(state));
  const games: Readonly<Pair> = playing(state)?.score ?? [0, 0];
  const winsSet = !form.games || inTieBreak(form, games) || hasWon(form, games[side] + 1, games[other(side)]);
  const what = !winsSet ? 'GAME' : state.won[side] + 1 >= rules.setsToWin ? 'MATCH' : 'SET';
  return [{ competitor: state.sides![side], what, times, breaks: server !== null && server !== side }];
};

const sideDetail = (rules: SetRules, { sides, statistics, challenges }: SetState, side: Side): SideDetail => {
  const it = statistics[side];
  return {
    competitor: sides![side],
    points: it.points,
    services: [it.servicesWon, it.services],
    causes: Object.fromEntries(it.causes),
    members: [...it.members].map(([member, points]) => ({ member, points })),
    timeouts: { taken: it.timeouts, left: rules.timeouts ? Math.max(0, rules.timeouts.times - it.timeoutsUsed) : null },
    challenges: challengesDetail(challenges, side, rules.challenges?.times),
    penalties: [...it.penalties],
  };
};
