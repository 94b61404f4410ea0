import type { CompetitorId } from '../../codes/ids.js';

/** Judged performances: a dive, a routine, a run, a ride, a wave. Values are ten-thousandths of a point. */
export type JudgedFact =
  | {
      readonly type: 'ElementDeclared';
      readonly competitor: CompetitorId;
      /** A dive, a run, a wave, an apparatus: `1`, `2`. */
      readonly element: string;
      /** As the sport names it: `5253B`. */
      readonly code: string | null;
      readonly difficulty: number;
    }
  | {
      readonly type: 'JudgeScored';
      readonly competitor: CompetitorId;
      readonly element: string;
      /** Which panel: `E`, `D`, `A`, `EXECUTION`. */
      readonly panel: string;
      /** By function or position, never by name: `J1`. */
      readonly judge: string;
      readonly value: number;
    }
  | {
      readonly type: 'DeductionApplied';
      readonly competitor: CompetitorId;
      readonly element: string;
      readonly value: number;
      readonly reason: string;
    }
  /** The score of an element is final. */
  | { readonly type: 'ScoreConfirmed'; readonly competitor: CompetitorId; readonly element: string }
  | {
      readonly type: 'InquiryLodged';
      readonly inquiry: string;
      readonly competitor: CompetitorId;
      readonly element: string;
      readonly text: string;
    }
  /** A changed score comes as a correction of the judge's. */
  | {
      readonly type: 'InquiryResolved';
      readonly inquiry: string;
      readonly outcome: 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN';
      readonly text: string;
    };
