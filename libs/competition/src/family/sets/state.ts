import type { CompetitorId } from '../../codes/ids.js';
import type { Instant } from '../../codes/instant.js';
import { openChallenges } from '../challenges.js';
import type { Challenges } from '../challenges.js';
import type { Meeting, Pair, Side } from '../two-sides.js';
import { formOf } from './rules.js';
import type { Race, SetForm, SetRules } from './rules.js';

export interface PlayedSet {
  /** Points, or games where it is made of games. */
  score: Pair;
  /** Points of its tie-break, once it was reached. */
  tieBreak: Pair | null;
  winner: Side | null;
  /** Who served its first rally; null where nobody said. */
  firstServer: Side | null;
  /** First and last event; null where only its score was said. */
  startedAt: Instant | null;
  endedAt: Instant | null;
}

export interface SideStatistics {
  points: number;
  /** On own service. */
  servicesWon: number;
  services: number;
  readonly causes: Map<string, number>;
  readonly members: Map<CompetitorId, number>;
  timeouts: number;
  /** Since the limit began to count: in this set or the match. */
  timeoutsUsed: number;
  penalties: string[];
}

/** A rally as remembered. */
export interface Rally {
  readonly side: Side;
  readonly member: CompetitorId | null;
  readonly cause: string | null;
  readonly set: number;
  /** Points or games of the set after it. */
  readonly score: Pair;
  /** Points of the game or tie-break after it; null where sets are points alone. */
  readonly game: Pair | null;
}

export interface SetState extends Meeting {
  readonly sets: PlayedSet[];
  /** Sets won. */
  readonly won: Pair;
  /** Points of the game that is played, where there are games; of a tie-break in its set. */
  game: Pair;
  /** The score that `MatchScored` told last. */
  told: Pair | null;
  /** Service by rally: who serves. By points or games: who served first of all. */
  server: Side | null;
  /** Who of the serving side serves, as far as it was said for this turn. */
  member: CompetitorId | null;
  /** Points in a row, and whose. */
  run: number;
  runOf: Side;
  /** Ends are to be changed before the next rally. */
  switchDue: boolean;
  readonly challenges: Challenges;
  readonly statistics: readonly [SideStatistics, SideStatistics];
  /** Newest last. */
  readonly rallies: Rally[];
}

export const ralliesKept = 12;

const noStatistics = (): SideStatistics => ({
  points: 0,
  servicesWon: 0,
  services: 0,
  causes: new Map(),
  members: new Map(),
  timeouts: 0,
  timeoutsUsed: 0,
  penalties: [],
});

export const openSets = (): SetState => ({
  sides: null,
  decision: null,
  sets: [],
  won: [0, 0],
  game: [0, 0],
  told: null,
  server: null,
  member: null,
  run: 0,
  runOf: 0,
  switchDue: false,
  challenges: openChallenges(),
  statistics: [noStatistics(), noStatistics()],
  rallies: [],
});

/** The set that is played; null between sets. */
export const playing = ({ sets }: SetState): PlayedSet | null => {
  const last = sets.at(-1);
  return last && last.winner === null ? last : null;
};

/** Index of the set that is played, or of the next one. */
export const currentIndex = (state: SetState): number => (playing(state) ? state.sets.length - 1 : state.sets.length);

export const hasMatch = ({ setsToWin }: SetRules, { won }: SetState): Side | null =>
  won[0] >= setsToWin ? 0 : won[1] >= setsToWin ? 1 : null;

export const inTieBreak = ({ games }: SetForm, [home, away]: Readonly<Pair>): boolean =>
  games?.tieBreak !== undefined && home === games.tieBreak.at && away === games.tieBreak.at;

/** What a rally counts for now, and its score: points of the set, of a game, or of a tie-break. */
export const currentRace = (
  rules: SetRules,
  state: SetState,
): { readonly race: Race; readonly score: Readonly<Pair> } => {
  const form = formOf(rules, currentIndex(state));
  const set = playing(state);
  const score = set?.score ?? [0, 0];
  if (!form.games) return { race: form, score };
  if (inTieBreak(form, score)) return { race: form.games.tieBreak!, score: set!.tieBreak ?? [0, 0] };
  return { race: form.games.game, score: state.game };
};

/** Sets won, as known: who tells only the match's score is ahead of the sets that were told. */
export const knownScore = ({ told, won }: SetState): Pair => (told && told[0] + told[1] > won[0] + won[1] ? told : won);
