import type { CompetitorId } from '../../../codes/ids.js';
import type { ScoringEventOf } from '../../../unit/facts.js';

export type Climb = Pick<ScoringEventOf<'ClimbAttempted'>, 'attempt' | 'reached' | 'plus'>;

/** On one boulder or wall: how often somebody tried, and the attempt that counts. */
export interface Progress {
  readonly attempts: number;
  readonly best: Climb;
  /** In ticks. */
  readonly points: number;
}

export interface ClimbState {
  readonly climbs: Map<CompetitorId, Map<string, Progress>>;
  /** How many each wall has. */
  readonly holds: Map<string, number>;
  called: CompetitorId | null;
}

export const openClimb = (): ClimbState => ({ climbs: new Map(), holds: new Map(), called: null });

export const progressOf = (state: ClimbState, competitor: CompetitorId, problem: string): Progress | undefined =>
  state.climbs.get(competitor)?.get(problem);

export const pointsOf = (state: ClimbState, competitor: CompetitorId): number => {
  let points = 0;
  for (const progress of state.climbs.get(competitor)?.values() ?? []) points += progress.points;
  return points;
};
