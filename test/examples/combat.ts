/** What is said of a contest: scores, penalties, cards, rounds. */
import { ticksPerUnit } from '#competition';
import { id, live, startList } from './unit.js';
import type { Saying } from './unit.js';

/** Two, and the referee has begun. */
export const contest: readonly Saying[] = [startList('1', '2'), live];

export const begins = (period: string): Saying => ({ type: 'PeriodStarted', period });
export const ends = (period: string): Saying => ({ type: 'PeriodEnded', period });
/** A whole period in which nothing happens. */
export const passes = (period: string): readonly Saying[] => [begins(period), ends(period)];

export const score = (competitor: string, kind: string, points: number, period: string | null = null): Saying => ({
  type: 'ScoreAwarded',
  competitor: id(competitor),
  kind,
  points,
  period,
  clock: null,
});

export const times = (count: number, saying: Saying): readonly Saying[] => Array.from({ length: count }, () => saying);

export const penalty = (competitor: string, kind: string, gives = 0, period: string | null = null): Saying => ({
  type: 'PenaltyGiven',
  competitor: id(competitor),
  member: null,
  kind,
  amount: gives * ticksPerUnit,
  at: null,
  run: null,
  period,
  clock: null,
  reason: null,
});

/** A judge's card: first the side on top of the start list. */
export const card = (judge: string, period: string, home: number, away: number): Saying => ({
  type: 'JudgeRoundScored',
  judge,
  period,
  scores: [
    { competitor: id('1'), points: home },
    { competitor: id('2'), points: away },
  ],
});

/** Cards of J1, J2 and so on, `'10-9'` each. */
export const cards = (period: string, ...all: readonly string[]): readonly Saying[] =>
  all.map((text, index) => {
    const [home, away] = text.split('-').map(Number);
    return card(`J${index + 1}`, period, home!, away!);
  });

export const decided = (winner: string | null, decision: string): Saying => ({
  type: 'ContestDecided',
  winner: winner === null ? null : id(winner),
  decision,
});

export const challenge = (competitor: string, outcome: 'PENDING' | 'SUCCESSFUL' | 'UNSUCCESSFUL'): Saying => ({
  type: 'ChallengeMade',
  competitor: id(competitor),
  outcome,
});
