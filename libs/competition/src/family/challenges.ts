/** Calls that a side lets be looked at again: one at a time, and not without end where its sport says so. */
import { refuse } from '../unit/decide.js';
import type { Refusal } from '../unit/decide.js';
import type { ScoringEventOf } from '../unit/facts.js';
import { sideOf } from './two-sides.js';
import type { Pair, Side, Sides } from './two-sides.js';

export interface Challenges {
  /** Waits for its outcome. */
  pending: Side | null;
  readonly made: Pair;
  readonly won: Pair;
  /** Since the limit began to count. */
  lost: Pair;
}

export const openChallenges = (): Challenges => ({ pending: null, made: [0, 0], won: [0, 0], lost: [0, 0] });

/** @param times how many a side may lose; undefined: without end */
export const decideChallenge = (
  challenges: Challenges,
  times: number | undefined,
  sides: Sides,
  { competitor, outcome }: ScoringEventOf<'ChallengeMade'>,
): Refusal | null => {
  const side = sideOf(sides, competitor)!;
  const { pending, lost } = challenges;
  if (pending !== null && (pending !== side || outcome === 'PENDING'))
    return refuse('CHALLENGE_PENDING', `${sides[pending]} waits for an outcome; say that first`);
  if (times === undefined || pending === side || lost[side] < times) return null;
  return refuse('NO_CHALLENGE_LEFT', `${competitor} lost ${times} and has none left; check who challenged`);
};

export const applyChallenge = (
  challenges: Challenges,
  sides: Sides,
  { competitor, outcome }: ScoringEventOf<'ChallengeMade'>,
): void => {
  const side = sideOf(sides, competitor);
  if (side === null) return;
  if (challenges.pending !== side) challenges.made[side]++;
  challenges.pending = outcome === 'PENDING' ? side : null;
  if (outcome === 'SUCCESSFUL') challenges.won[side]++;
  if (outcome === 'UNSUCCESSFUL') challenges.lost[side]++;
};

export interface ChallengesDetail {
  readonly made: number;
  readonly won: number;
  /** Null where the sport has no limit. */
  readonly left: number | null;
}

export const challengesDetail = (
  { made, won, lost }: Challenges,
  side: Side,
  times: number | undefined,
): ChallengesDetail => ({
  made: made[side],
  won: won[side],
  left: times === undefined ? null : Math.max(0, times - lost[side]),
});
