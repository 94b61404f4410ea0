/** What a race keeps beside the unit's lines. */
import type { CompetitorId } from '../../codes/ids.js';
import type { Instant } from '../../codes/instant.js';
import type { Mark } from '../../mark.js';
import type { SharedFact } from '../facts.js';

/** How the detail names the last point of a run; no split may be called so. */
export const finishPoint = 'FINISH';

/** A point that was passed, in time since the start of the run. */
export interface Pass {
  readonly mark: Mark;
  readonly member: CompetitorId | null;
  readonly unchecked: boolean;
}

export interface Finish extends Pass {
  /** Ten-thousandths of a second as read from the photo; null where it was not read so far. */
  readonly fine: number | null;
}

/** One run of one competitor. */
export interface Run {
  /** Where each starts alone. */
  startedAt: Instant | null;
  readonly passes: Map<string, Pass>;
  finish: Finish | null;
}

export interface FalseStart {
  readonly reaction: number | null;
  readonly sanction: string | null;
}

export type Penalty = Omit<Extract<SharedFact, { type: 'PenaltyGiven' }>, 'type' | 'competitor'>;

export interface Runner {
  readonly runs: Map<number, Run>;
  /** By member, in a relay; null is the one who starts alone. */
  readonly reactions: Map<CompetitorId | null, number>;
  readonly falseStarts: FalseStart[];
  readonly penalties: Penalty[];
  /** The time in ten-thousandths where every part of it was read so finely. */
  fine: number | null;
  /** Laps on the field. */
  laps: number;
  /** Points brought along, from the earlier parts of an omnium. */
  carried: number;
}

/** Competitors whom a photo keeps level, or put in order. */
export interface PhotoGroup {
  readonly competitors: readonly CompetitorId[];
  state: 'PENDING' | 'DEAD_HEAT' | 'ORDERED';
  /** Whose time was read since the photo was called for. */
  readonly read: Set<CompetitorId>;
}

export interface RaceState {
  readonly runners: Map<CompetitorId, Runner>;
  /** The gun of each run. */
  readonly guns: Map<number, Instant>;
  /** Points in the order of the course, as known so far. */
  readonly course: string[];
  /** Tenths of a metre a second. */
  wind: number | null;
  photos: PhotoGroup[];
  /** In which order they passed, by the sprint's number. */
  readonly sprints: Map<number, readonly CompetitorId[]>;
  /** Who went out of an elimination, and at which sprint. */
  readonly eliminated: Map<CompetitorId, number>;
  /** Whether anything but final marks was said: only then is there something to show. */
  spoken: boolean;
}

export const openRace = (): RaceState => ({
  runners: new Map(),
  guns: new Map(),
  course: [],
  wind: null,
  photos: [],
  sprints: new Map(),
  eliminated: new Map(),
  spoken: false,
});

const openRunner = (): Runner => ({
  runs: new Map(),
  reactions: new Map(),
  falseStarts: [],
  penalties: [],
  fine: null,
  laps: 0,
  carried: 0,
});

export const runnerOf = ({ runners }: RaceState, competitor: CompetitorId): Runner => {
  let runner = runners.get(competitor);
  if (!runner) runners.set(competitor, (runner = openRunner()));
  return runner;
};

export const runOf = ({ runs }: Runner, number: number): Run => {
  let run = runs.get(number);
  if (!run) runs.set(number, (run = { startedAt: null, passes: new Map(), finish: null }));
  return run;
};
