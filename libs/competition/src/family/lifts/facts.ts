import type { CompetitorId } from '../../codes/ids.js';
import type { Mark } from '../../mark.js';

export type Lift = 'SNATCH' | 'CLEAN_AND_JERK';

/** Weightlifting. */
export type LiftFact =
  | {
      readonly type: 'LiftDeclared';
      readonly competitor: CompetitorId;
      readonly lift: Lift;
      readonly attempt: number;
      readonly mark: Mark;
    }
  | {
      readonly type: 'LiftJudged';
      readonly competitor: CompetitorId;
      readonly lift: Lift;
      readonly attempt: number;
      readonly mark: Mark;
      /** The three referees, white is true. */
      readonly lights: readonly boolean[];
    }
  /** The jury turns the referees' decision. */
  | {
      readonly type: 'LiftRevised';
      readonly competitor: CompetitorId;
      readonly lift: Lift;
      readonly attempt: number;
      readonly valid: boolean;
      readonly reason: string;
    };
