/** What judges and their juries say. Points are written as they are spoken: 8.5. */
import { parseMark } from '#competition';
import { id } from './unit.js';
import type { Saying } from './unit.js';

const ticks = (points: number): number => Math.round(points * 10_000);

export const declare = (
  competitor: string,
  element: string,
  difficulty: number,
  code: string | null = null,
): Saying => ({
  type: 'ElementDeclared',
  competitor: id(competitor),
  element,
  code,
  difficulty: ticks(difficulty),
});

export const judge = (competitor: string, element: string, panel: string, seat: string, value: number): Saying => ({
  type: 'JudgeScored',
  competitor: id(competitor),
  element,
  panel,
  judge: seat,
  value: ticks(value),
});

/** A whole panel, `J1` first. */
export const judges = (competitor: string, element: string, panel: string, ...values: readonly number[]): Saying[] =>
  values.map((value, index) => judge(competitor, element, panel, `J${index + 1}`, value));

/** A dive with its declaration and all its awards. */
export const dive = (
  competitor: string,
  element: string,
  difficulty: number,
  ...awards: readonly number[]
): Saying[] => [declare(competitor, element, difficulty), ...judges(competitor, element, 'E', ...awards)];

export const deduct = (competitor: string, element: string, value: number, reason = 'line'): Saying => ({
  type: 'DeductionApplied',
  competitor: id(competitor),
  element,
  value: ticks(value),
  reason,
});

export const confirm = (competitor: string, element: string): Saying => ({
  type: 'ScoreConfirmed',
  competitor: id(competitor),
  element,
});

/** An exercise on an apparatus, confirmed. */
export const exercise = (competitor: string, element: string, d: number, ...e: readonly number[]): Saying[] => [
  judge(competitor, element, 'D', 'D', d),
  ...judges(competitor, element, 'E', ...e),
  confirm(competitor, element),
];

export const lodge = (inquiry: string, competitor: string, element: string): Saying => ({
  type: 'InquiryLodged',
  inquiry,
  competitor: id(competitor),
  element,
  text: 'difficulty',
});

export const answer = (inquiry: string, outcome: 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN'): Saying => ({
  type: 'InquiryResolved',
  inquiry,
  outcome,
  text: 'seen again',
});

export const penalise = (
  competitor: string,
  kind: string,
  { points = 0, at = null, run = null }: { points?: number; at?: string | null; run?: number | null } = {},
): Saying => ({
  type: 'PenaltyGiven',
  competitor: id(competitor),
  member: null,
  kind,
  amount: ticks(points),
  at,
  run,
  period: null,
  clock: null,
  reason: null,
});

export const timeAllowed = (seconds: number, round = 1): Saying => ({
  type: 'ClockSet',
  period: String(round),
  clock: seconds * 1000,
  running: false,
});

export const finish = (competitor: string, time: string, run = 1): Saying => ({
  type: 'FinishRecorded',
  competitor: id(competitor),
  member: null,
  run,
  mark: parseMark('TIME', time)!,
  fine: null,
  unchecked: false,
});
