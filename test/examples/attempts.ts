/** Sentences of jumps, throws and climbs. */
import { parseMark } from '#competition';
import type { ScoringEventOf } from '#competition';
import { id } from './unit.js';
import type { Saying } from './unit.js';

type Outcome = ScoringEventOf<'AttemptMade'>['outcome'];

const metres = (text: string) => parseMark('DISTANCE', text)!;
const outcomes: Readonly<Record<string, Outcome>> = { X: 'FOUL', '-': 'PASS', r: 'RETIRED', O: 'VALID' };

/** `attempt('4', 2, '8.48', 12)`, `attempt('4', 3, 'X')`. */
export const attempt = (
  competitor: string,
  number: number,
  text: string,
  windTenths: number | null = null,
): Saying => ({
  type: 'AttemptMade',
  competitor: id(competitor),
  attempt: number,
  outcome: outcomes[text] ?? 'VALID',
  mark: outcomes[text] ? null : metres(text),
  windTenths,
});

/** One competitor's first attempts, in a row. */
export const attempts = (competitor: string, ...texts: string[]): Saying[] =>
  texts.map((text, index) => attempt(competitor, index + 1, text));

/** A round of everybody: `{ 4: '8.48', 6: 'X' }`. */
export const round = (number: number, texts: Readonly<Record<string, string>>): Saying[] =>
  Object.entries(texts).map(([competitor, text]) => attempt(competitor, number, text));

export const call = (competitor: string): Saying => ({ type: 'AttemptCalled', competitor: id(competitor) });
export const raiseBar = (text: string): Saying => ({ type: 'BarRaised', mark: metres(text) });
export const setStandard = (text: string): Saying => ({ type: 'StandardSet', mark: metres(text) });
export const showCard = (competitor: string, kind: string): Saying => ({
  type: 'PenaltyGiven',
  competitor: id(competitor),
  member: null,
  kind,
  amount: 0,
  at: null,
  run: null,
  period: null,
  clock: null,
  reason: null,
});

/** One attempt over a bar: `overBar('4', '2.36', 2, 'O')`. */
export const overBar = (competitor: string, height: string, number: number, letter: string): Saying => ({
  type: 'AttemptMade',
  competitor: id(competitor),
  attempt: number,
  outcome: outcomes[letter]!,
  mark: metres(height),
  windTenths: null,
});

/** The bar at a height, and what everybody did there: `atBar('2.36', { 4: 'XO', 6: 'XXX' })`. */
export const atBar = (height: string, series: Readonly<Record<string, string>>): Saying[] => [
  raiseBar(height),
  ...Object.entries(series).flatMap(([competitor, letters]) =>
    letters.split('').map((letter, index) => overBar(competitor, height, index + 1, letter)),
  ),
];

export const setRoute = (holds: number): Saying => ({ type: 'RouteSet', problem: 'L', holds });
/** `climb('4', 'B1', 2, 'TOP')`, `climb('4', 'L', 1, '37+')`. */
export const climb = (competitor: string, problem: string, number: number, reached: string): Saying => ({
  type: 'ClimbAttempted',
  competitor: id(competitor),
  problem,
  attempt: number,
  reached: reached.replace('+', ''),
  plus: reached.endsWith('+'),
});
