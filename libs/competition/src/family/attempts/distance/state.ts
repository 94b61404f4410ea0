import type { CompetitorId } from '../../../codes/ids.js';
import type { Mark } from '../../../mark.js';
import type { ScoringEventOf } from '../../../unit/facts.js';
import type { Unit } from '../../../unit/unit.js';
import { irmOf } from '../checks.js';
import type { Cards } from '../checks.js';
import type { DistanceRules } from './rules.js';

export type Attempt = Pick<ScoringEventOf<'AttemptMade'>, 'attempt' | 'outcome' | 'mark' | 'windTenths'>;

export interface DistanceState {
  /** In order of their numbers. */
  readonly attempts: Map<CompetitorId, readonly Attempt[]>;
  readonly cards: Cards;
  called: CompetitorId | null;
  standard: Mark | null;
}

export const openDistance = (): DistanceState => ({
  attempts: new Map(),
  cards: new Map(),
  called: null,
  standard: null,
});

const none: readonly Attempt[] = [];
export const attemptsOf = (state: DistanceState, competitor: CompetitorId): readonly Attempt[] =>
  state.attempts.get(competitor) ?? none;

/** Valid marks of the first rounds, longest first. */
export const marksOf = (attempts: readonly Attempt[], rounds = Infinity): Mark[] => {
  const marks: Mark[] = [];
  for (const { attempt, outcome, mark } of attempts)
    if (outcome === 'VALID' && mark && attempt <= rounds) marks.push(mark);
  return marks.sort((a, b) => b.value - a.value);
};

/** Below zero when a is better: the longest mark, among equals the second longest, and so on. */
export const compareMarks = (a: readonly Mark[], b: readonly Mark[]): number => {
  const most = Math.max(a.length, b.length);
  for (let index = 0; index < most; index++) {
    const step = (b[index]?.value ?? 0) - (a[index]?.value ?? 0);
    if (step !== 0) return step;
  }
  return 0;
};

export type Standing =
  /** May try. */
  | 'IN'
  /** The round before a cut is not over, so nobody knows yet. */
  | 'WAITING'
  /** Not among the best who go on. */
  | 'CUT'
  /** Has reached the standard. */
  | 'QUALIFIED'
  | 'RETIRED'
  /** All attempts are made. */
  | 'DONE'
  | 'IRM';

export const standingOf = (
  rules: DistanceRules,
  unit: Unit,
  state: DistanceState,
  competitor: CompetitorId,
): Standing => {
  const attempts = attemptsOf(state, competitor);
  if (irmOf(unit, competitor) !== null) return 'IRM';
  if (attempts.at(-1)?.outcome === 'RETIRED') return 'RETIRED';
  if (state.standard && (marksOf(attempts)[0]?.value ?? 0) >= state.standard.value) return 'QUALIFIED';
  if (attempts.length >= rules.rounds) return 'DONE';
  const cut = rules.cuts.find(({ afterRound }) => afterRound === attempts.length);
  if (!cut || startersOf(unit, state) <= cut.keep || mayGoOnUnderProtest(unit, competitor)) return 'IN';
  if (!isRoundOver(unit, state, cut.afterRound)) return 'WAITING';
  return placeAfter(unit, state, competitor, cut.afterRound) <= cut.keep ? 'IN' : 'CUT';
};

/** Those who never started take no place away from others. */
export const startersOf = (unit: Unit, state: DistanceState): number => {
  let starters = 0;
  for (const { competitor, irm } of unit.lines.values())
    if (irm === null || attemptsOf(state, competitor).length > 0) starters++;
  return starters;
};

/** Whoever protested against a failure may go on until that is decided, or after it was upheld. */
const mayGoOnUnderProtest = (unit: Unit, competitor: CompetitorId): boolean => {
  if (unit.protests.size === 0) return false;
  const noc = unit.lines.get(competitor)?.noc;
  for (const { by, outcome } of unit.protests.values())
    if ((by === competitor || by === noc) && (outcome === null || outcome === 'UPHELD')) return true;
  return false;
};

const isRoundOver = (unit: Unit, state: DistanceState, round: number): boolean => {
  for (const { competitor, irm } of unit.lines.values()) {
    const attempts = attemptsOf(state, competitor);
    if (irm === null && attempts.length < round && attempts.at(-1)?.outcome !== 'RETIRED') return false;
  }
  return true;
};

/** The place after a round, for the question who goes on: infinite without a valid mark. */
const placeAfter = (unit: Unit, state: DistanceState, competitor: CompetitorId, round: number): number => {
  const own = marksOf(attemptsOf(state, competitor), round);
  if (own.length === 0) return Infinity;
  let place = 1;
  for (const { competitor: other, irm } of unit.lines.values()) {
    if (other === competitor || irm !== null) continue;
    if (compareMarks(marksOf(attemptsOf(state, other), round), own) < 0) place++;
  }
  return place;
};
