import type { CompetitorId } from '../../codes/ids.js';
import type { Mark } from '../../mark.js';

/** Jumps, throws, and climbs: each competitor tries several times. */
export type AttemptFact =
  /** Whose turn it is. */
  | { readonly type: 'AttemptCalled'; readonly competitor: CompetitorId }
  | {
      readonly type: 'AttemptMade';
      readonly competitor: CompetitorId;
      /** From 1: of the competitor, or over a bar at its height. */
      readonly attempt: number;
      readonly outcome: 'VALID' | 'FOUL' | 'PASS' | 'RETIRED';
      /** The distance; over a bar its height, whatever the outcome; null for a foul or a pass on the flat. */
      readonly mark: Mark | null;
      readonly windTenths: number | null;
    }
  /** The height that is tried from now on. */
  | { readonly type: 'BarRaised'; readonly mark: Mark }
  /** In a qualification: the mark that is enough to go on. Whoever reaches it has finished trying. */
  | { readonly type: 'StandardSet'; readonly mark: Mark }
  /** How many holds a wall has; what each is worth is counted down from its top. */
  | { readonly type: 'RouteSet'; readonly problem: string; readonly holds: number }
  /** On a boulder or a wall: how far this attempt came. */
  | {
      readonly type: 'ClimbAttempted';
      readonly competitor: CompetitorId;
      /** `B1` ... , or `L` for the wall. */
      readonly problem: string;
      readonly attempt: number;
      /** Of a boulder `NONE`, `ZONE1`, `ZONE2`, `TOP`; of a wall the number of the hold, or `TOP`. */
      readonly reached: string;
      /** Moved on from that hold in control. */
      readonly plus: boolean;
    };
