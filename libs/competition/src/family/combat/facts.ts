import type { CompetitorId } from '../../codes/ids.js';
import type { PeriodScore } from '../../unit/facts.js';

/** Two against each other: points, penalties, judges' cards. */
export type CombatFact =
  | {
      readonly type: 'ScoreAwarded';
      readonly competitor: CompetitorId;
      /** `IPPON`, `WAZA_ARI`, `TAKEDOWN`, `HEAD_KICK`, `TOUCH`; the discipline lists its own. */
      readonly kind: string;
      readonly points: number;
      readonly period: string | null;
      /** Milliseconds on the clock of the period. */
      readonly clock: number | null;
    }
  /** One judge's card of one round, or a vote. */
  | {
      readonly type: 'JudgeRoundScored';
      readonly judge: string;
      readonly period: string;
      readonly scores: readonly PeriodScore[];
    };
