/** What is said in a match of sets, between `1` (home) and `2` (away). */
import type { SetsDetail } from '#competition';
import { id, live, startList } from './unit.js';
import type { Saying, Told } from './unit.js';

export const twoSides: readonly Saying[] = [startList('1', '2'), live];

export const serve = (competitor: string, member: string | null = null): Saying => ({
  type: 'ServiceTaken',
  competitor: id(competitor),
  member: member === null ? null : id(member),
});

export const rally = (competitor: string, cause: string | null = null, member: string | null = null): Saying => ({
  type: 'RallyWon',
  competitor: id(competitor),
  member: member === null ? null : id(member),
  cause,
});

/** Rallies in their order, by who won each: `'1121'`. */
export const rallies = (winners: string): Saying[] => winners.split('').map((competitor) => rally(competitor));

/** A set of points alone with this score: level as long as it can be, then the winner's points. */
export const setOf = (home: number, away: number): Saying[] => {
  const [winner, loser] = home > away ? ['1', '2'] : ['2', '1'];
  const less = Math.min(home, away);
  return rallies((loser + winner).repeat(less) + winner.repeat(Math.abs(home - away)));
};

/** Games of tennis, four points each, by who won them. */
export const games = (winners: string): Saying[] =>
  winners.split('').flatMap((competitor) => rallies(competitor.repeat(4)));

export const scoreSet = (period: string, home: number, away: number): Saying => ({
  type: 'PeriodScored',
  period,
  scores: [
    { competitor: id('1'), points: home },
    { competitor: id('2'), points: away },
  ],
});

export const challenge = (competitor: string, outcome: 'PENDING' | 'SUCCESSFUL' | 'UNSUCCESSFUL'): Saying => ({
  type: 'ChallengeMade',
  competitor: id(competitor),
  outcome,
});

export const timeout = (
  competitor: string | null,
  kind: string | null = null,
  period: string | null = null,
): Saying => ({
  type: 'TimeoutCalled',
  competitor: competitor === null ? null : id(competitor),
  kind,
  period,
  clock: null,
});

export const penalise = (competitor: string, kind: string, more: { readonly member?: string } = {}): Saying => ({
  type: 'PenaltyGiven',
  competitor: id(competitor),
  member: more.member === undefined ? null : id(more.member),
  kind,
  amount: 0,
  at: null,
  run: null,
  period: null,
  clock: null,
  reason: null,
});

export const setsDetail = ({ document }: Told): SetsDetail => document.detail as SetsDetail;
