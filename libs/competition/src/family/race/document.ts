/** What a screen shows of a race beside its lines. Competitors by id; times as printed, and in ticks where they are compared. */
import type { CompetitorId } from '../../codes/ids.js';
import type { UnitDetail } from '../../unit/document.js';

export interface RaceDetail extends UnitDetail {
  readonly family: 'race';
  /** The run under way, or the last one. */
  readonly run: number;
  readonly runs: number;
  /** Its gun: a clock on a screen counts from here. Null where each starts alone, then every line has its own. */
  readonly startedAt: string | null;
  /** Along the straight, `+1.2` m/s. */
  readonly wind: string | null;
  readonly points: readonly PointDetail[];
  /** Those who are not out, the one in front first: by the last point that each has passed. Empty where each starts alone. */
  readonly order: readonly CompetitorId[];
  /** Started, not finished and not out. */
  readonly running: readonly CompetitorId[];
  /** In start order. */
  readonly lines: readonly RunnerDetail[];
  readonly sprints: readonly SprintDetail[];
}

/** A point of a run, in the order of the course. */
export interface PointDetail {
  readonly run: number;
  readonly point: string;
  /** How many came by. */
  readonly passed: number;
  readonly leader: CompetitorId;
  readonly time: string;
  readonly value: number;
}

export interface RunnerDetail {
  readonly competitor: CompetitorId;
  readonly lane: string | null;
  readonly state: 'WAITING' | 'RUNNING' | 'FINISHED' | 'OUT';
  /** Of the run under way, where each starts alone. */
  readonly startedAt: string | null;
  /** `0.142`; of the first member in a relay. */
  readonly reaction: string | null;
  readonly falseStarts: number;
  /** Behind the best result; null for the best and without one. */
  readonly gap: string | null;
  readonly photo: 'PENDING' | 'DEAD_HEAT' | 'ORDERED' | null;
  readonly passes: readonly PassDetail[];
  /** Where there are several, or seconds come on top. */
  readonly runs: readonly RunDetail[];
  readonly penalties: readonly PenaltyDetail[];
  /** Of a relay. */
  readonly legs: readonly Leg[];
  /** Laps on the field. */
  readonly laps: number;
  /** Of a points race. */
  readonly points: PointsDetail | null;
  /** The sprint at which somebody went out of an elimination. */
  readonly eliminatedAt: number | null;
}

export interface PassDetail {
  readonly run: number;
  readonly point: string;
  readonly member: CompetitorId | null;
  /** Since the start of the run. */
  readonly time: string;
  readonly value: number;
  /** Since the point before. */
  readonly section: string;
  /** At this point, with the runs before it where runs are added up; null while one of those is missing. */
  readonly rank: number | null;
  /** Behind the best at this point. */
  readonly gap: string | null;
  readonly unchecked: boolean;
}

export interface RunDetail {
  readonly run: number;
  /** On the course. */
  readonly time: string;
  /** Seconds on top. */
  readonly penalty: string | null;
  /** What counts; null for a run that was lost. */
  readonly counts: string | null;
  /** In this run alone. */
  readonly rank: number | null;
  readonly gap: string | null;
}

export interface PenaltyDetail {
  readonly kind: string;
  readonly run: number;
  readonly at: string | null;
  readonly member: CompetitorId | null;
  /** Null where the kind alone says it. */
  readonly seconds: string | null;
  readonly reason: string | null;
}

export interface PointsDetail {
  readonly total: number;
  readonly carried: number;
  /** From sprints and laps. */
  readonly won: number;
}

export interface SprintDetail {
  readonly sprint: number;
  /** In the order of passing, with what each won. */
  readonly placed: readonly { readonly competitor: CompetitorId; readonly points: number }[];
}

export interface Leg {
  /** From 1. */
  readonly leg: number;
  readonly member: CompetitorId;
  /** Take-off after the touch of the member before; for the first, reaction to the gun. */
  readonly reaction: string | null;
  /** Of this leg alone. */
  readonly time: string;
  readonly value: number;
  /** Of the team, at the end of the leg. */
  readonly total: string;
  /** Of the leg alone, among the teams. */
  readonly rank: number;
  readonly gap: string | null;
}
