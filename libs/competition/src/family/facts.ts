/** The fine-grained events of all families, beside those that every unit knows. */
import type { CompetitorId } from '../codes/ids.js';
import type { AttemptFact } from './attempts/facts.js';
import type { ClockFact } from './clock/facts.js';
import type { CombatFact } from './combat/facts.js';
import type { CourseFact } from './course/facts.js';
import type { JudgedFact } from './judged/facts.js';
import type { LiftFact } from './lifts/facts.js';
import type { RaceFact } from './race/facts.js';
import type { SetFact } from './sets/facts.js';
import type { TargetFact } from './targets/facts.js';

export type FamilyFact =
  | SharedFact
  | RaceFact
  | AttemptFact
  | JudgedFact
  | SetFact
  | ClockFact
  | CombatFact
  | TargetFact
  | LiftFact
  | CourseFact;

/** Said in several families. A period is a quarter, a half, a round, a set, by its code: `Q1`, `H2`, `R3`, `GS`. */
export type SharedFact =
  /**
   * What officials count against a competitor: seconds of a gate or a penalty loop, points of a fence, a shido, a yellow
   * card. What its kind does is the discipline's rule.
   */
  | {
      readonly type: 'PenaltyGiven';
      readonly competitor: CompetitorId;
      /** Whom of a team it concerns. */
      readonly member: CompetitorId | null;
      /** `GATE`, `FENCE`, `SHIDO`, `YELLOW`; the discipline lists its own. */
      readonly kind: string;
      /** Ten-thousandths of a second or a point; zero where the kind alone says it. */
      readonly amount: number;
      /** Gate, fence, lap or element. */
      readonly at: string | null;
      readonly run: number | null;
      readonly period: string | null;
      /** Milliseconds on the clock of the period. */
      readonly clock: number | null;
      readonly reason: string | null;
    }
  | { readonly type: 'PeriodStarted'; readonly period: string }
  | { readonly type: 'PeriodEnded'; readonly period: string }
  | {
      readonly type: 'TimeoutCalled';
      /** Null where officials took it. */
      readonly competitor: CompetitorId | null;
      readonly kind: string | null;
      readonly period: string | null;
      readonly clock: number | null;
    }
  /** A video review or a challenge of a call, and how it ended. */
  | {
      readonly type: 'ChallengeMade';
      readonly competitor: CompetitorId;
      readonly outcome: 'PENDING' | 'SUCCESSFUL' | 'UNSUCCESSFUL';
    };
