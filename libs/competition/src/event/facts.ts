/** What is said of a sport event as a whole, under its own code padded to 34. */
import type { CompetitorId, NocCode } from '../codes/ids.js';
import type { Rsc } from '../codes/rsc.js';
import type { Mark } from '../mark.js';

export type Medal = 'GOLD' | 'SILVER' | 'BRONZE';

/** Who goes on from a phase, best rules first: each takes from those whom the rules before it left. */
export interface AdvanceRule {
  /** What stands beside their results: `Q`, `q`, `QF`, `FB`, `R`. */
  readonly qualification: string;
  /**
   * `PLACE`: ranks `from` to `to` of each unit; winner 1 and loser 2 where two meet.
   * `OVERALL`: ranks `from` to `to` of the whole phase.
   * `BEST`: the next `to` of the whole phase among those left.
   * `STANDARD`: whoever reached `mark`.
   * `FILL`: the best of those left until `to` have gone on.
   * `POOL`: ranks `from` to `to` of each pool; `BEST_OF_POOLS`: the best `to` among those placed `from` in their pools.
   */
  readonly by: 'PLACE' | 'OVERALL' | 'BEST' | 'STANDARD' | 'FILL' | 'POOL' | 'BEST_OF_POOLS';
  readonly from: number;
  readonly to: number;
  readonly mark: Mark | null;
}

/** Where one side of a unit comes from: a slot looks backwards. */
export interface DrawSlot {
  readonly unit: Rsc;
  /** 1 or 2 in a match. */
  readonly position: number;
  /** Known from the draw; null where results will say. */
  readonly competitor: CompetitorId | null;
  /** A bye, a winner or a loser of the unit `of`, or a rank of the phase or pool `of`. */
  readonly from: 'DRAW' | 'BYE' | 'WINNER' | 'LOSER' | 'RANK';
  readonly of: Rsc | null;
  readonly rank: number | null;
}

export type EventFact =
  /** Who holds a medal by decision, not by rank. It replaces all holders of that medal; none is vacant. */
  | {
      readonly type: 'MedalDecided';
      readonly medal: Medal;
      readonly holders: readonly { readonly competitor: CompetitorId; readonly noc: NocCode }[];
      readonly reason: string;
    }
  /** The competition's own rule for a phase, in place of the discipline's. */
  | {
      readonly type: 'AdvancementSet';
      /** Its code without filler; `POOL` for all pools that have no rule of their own. */
      readonly phase: string;
      /** How many units the phase has: `q` waits for all of them; null where those with a start list are all. */
      readonly units: number | null;
      readonly rules: readonly AdvanceRule[];
    }
  /** The draw of a bracket, whole. */
  | { readonly type: 'DrawPublished'; readonly slots: readonly DrawSlot[] }
  /** A record as it stood when the event began. */
  | {
      readonly type: 'RecordListed';
      /** WR, OR, ... */
      readonly recordType: string;
      readonly mark: Mark;
      readonly holder: string;
      readonly noc: NocCode | null;
      /** `YYYY-MM-DD`. */
      readonly date: string;
      readonly place: string | null;
    }
  /** What the federation made of a record set here. */
  | {
      readonly type: 'RecordDecided';
      readonly recordType: string;
      readonly unit: Rsc;
      readonly competitor: CompetitorId;
      readonly outcome: 'RATIFIED' | 'REFUSED';
      readonly reason: string;
    };
