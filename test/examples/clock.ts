/** What is said in a match against the clock, between `1` (home) and `2` (away). */
import type { ClockDetail, ScoringEventOf } from '#competition';
import { id } from './unit.js';
import type { Saying, Told } from './unit.js';

export { penalise, scoreSet as scorePeriod, timeout, twoSides } from './sets.js';

export const start = (period: string): Saying => ({ type: 'PeriodStarted', period });
export const end = (period: string): Saying => ({ type: 'PeriodEnded', period });
/** Periods from their start to their end, with nothing in between. */
export const played = (...periods: readonly string[]): Saying[] =>
  periods.flatMap((period) => [start(period), end(period)]);

export const setClock = (period: string, clock: number, running = true): Saying => ({
  type: 'ClockSet',
  period,
  clock,
  running,
});

type Content = Pick<
  ScoringEventOf<'ActionRecorded'>,
  'action' | 'kind' | 'competitor' | 'period' | 'points' | 'made' | 'parent' | 'member' | 'assist' | 'clock' | 'x' | 'y'
>;
type More = Partial<Omit<Content, 'action' | 'kind' | 'competitor' | 'period' | 'points' | 'member' | 'assist'>> & {
  readonly member?: string;
  readonly assist?: string;
};

const content = (
  action: string,
  competitor: string,
  kind: string,
  points: number,
  period: string,
  { member, assist, ...more }: More,
): Content => ({
  action,
  parent: null,
  kind,
  competitor: id(competitor),
  member: member === undefined ? null : id(member),
  assist: assist === undefined ? null : id(assist),
  period,
  clock: null,
  points,
  made: true,
  x: null,
  y: null,
  ...more,
});

export const act = (
  action: string,
  competitor: string,
  kind: string,
  points: number,
  period: string,
  more: More = {},
): Saying => ({ type: 'ActionRecorded', ...content(action, competitor, kind, points, period, more) });

export const correctAct = (
  action: string,
  competitor: string,
  kind: string,
  points: number,
  period: string,
  more: More = {},
): Saying => ({
  type: 'ActionCorrected',
  ...content(action, competitor, kind, points, period, more),
  reason: 'video review',
});

export const deleteAct = (action: string): Saying => ({ type: 'ActionDeleted', action, reason: 'video review' });

export const shoot = (competitor: string, attempt: number, made: boolean): Saying => ({
  type: 'ShootOutAttempted',
  competitor: id(competitor),
  member: null,
  attempt,
  made,
});

/** Attempts in turn, home first: `O` in, `X` not. */
export const shootOut = (home: string, away: string): Saying[] => {
  const said: Saying[] = [];
  for (let n = 0; n < Math.max(home.length, away.length); n++) {
    if (n < home.length) said.push(shoot('1', n + 1, home[n] === 'O'));
    if (n < away.length) said.push(shoot('2', n + 1, away[n] === 'O'));
  }
  return said;
};

export const clockDetail = ({ document }: Told): ClockDetail => document.detail as ClockDetail;
