import type { CompetitorId } from '../../codes/ids.js';
import type { Mark } from '../../mark.js';

/** Timed races, on a track, in water, on a road, in one run or several. */
export type RaceFact =
  /** The gun; the event's own instant is time zero. */
  | {
      readonly type: 'RaceStarted';
      /** Null where all start at once; whoever starts at an interval is named. */
      readonly competitor: CompetitorId | null;
      /** From 1; above it in disciplines of several runs. */
      readonly run: number;
    }
  | {
      readonly type: 'FalseStartCalled';
      readonly competitor: CompetitorId;
      /** Milliseconds; null where nothing measures it. */
      readonly reaction: number | null;
      readonly sanction: string | null;
    }
  | {
      readonly type: 'ReactionMeasured';
      readonly competitor: CompetitorId;
      /** In a relay, who took off. */
      readonly member: CompetitorId | null;
      /** Milliseconds between the gun and the block, or the touch and the take-off of the next; below zero when early. */
      readonly reaction: number;
    }
  /** Passing a point of the course: the time since the competitor's start. */
  | {
      readonly type: 'SplitRecorded';
      readonly competitor: CompetitorId;
      /** In a relay, who passed. */
      readonly member: CompetitorId | null;
      readonly run: number;
      /** `50`, `1000`, `T1`, `GATE12`. */
      readonly point: string;
      readonly mark: Mark;
      /** From a transponder, not yet read from the photo. */
      readonly unchecked: boolean;
    }
  | {
      readonly type: 'FinishRecorded';
      readonly competitor: CompetitorId;
      /** In a relay, who brought the team home. */
      readonly member: CompetitorId | null;
      readonly run: number;
      /** As the sport prints it. */
      readonly mark: Mark;
      /** The same time in ten-thousandths of a second, where the sport separates equal prints by it. */
      readonly fine: number | null;
      readonly unchecked: boolean;
    }
  /** These wait for the photo; until then none of them is before another. */
  | { readonly type: 'PhotoFinishCalled'; readonly competitors: readonly CompetitorId[] }
  /** The photo separates them no further; `TieBroken` is its other answer. */
  | { readonly type: 'DeadHeatDeclared'; readonly competitors: readonly CompetitorId[] }
  /** Along the straight, with its sign, in tenths of a metre a second. */
  | { readonly type: 'WindMeasured'; readonly windTenths: number }
  /** Points races: who passed first, second and so on in a sprint. */
  | { readonly type: 'SprintPlaced'; readonly sprint: number; readonly competitors: readonly CompetitorId[] }
  /** Laps on the field, lost where negative. */
  | { readonly type: 'LapGained'; readonly competitor: CompetitorId; readonly laps: number };
