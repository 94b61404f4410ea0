import type { CompetitorId } from '../../codes/ids.js';

/** What happened on the field, whether it counted or not. */
export interface Action {
  /** Stable for life: a correction names it. */
  readonly action: string;
  /** The action it belongs to: the foul of a free throw. */
  readonly parent: string | null;
  /** `GOAL`, `FG3`, `FT`, `PENALTY`, `YELLOW`, `SUBSTITUTION`; the discipline says which score. */
  readonly kind: string;
  readonly competitor: CompetitorId;
  readonly member: CompetitorId | null;
  /** Who assisted, or who comes in. */
  readonly assist: CompetitorId | null;
  readonly period: string;
  /** Milliseconds on the clock of the period. */
  readonly clock: number | null;
  /** What it brought on the scoreboard. */
  readonly points: number;
  /** A shot that missed is an action too. */
  readonly made: boolean;
  /** Where on the field, in tenths of a per cent of its length and width. */
  readonly x: number | null;
  readonly y: number | null;
}

/** Team sports against the clock: the score is the sum of what was not taken back. */
export type ClockFact =
  | { readonly type: 'ClockSet'; readonly period: string; readonly clock: number; readonly running: boolean }
  | ({ readonly type: 'ActionRecorded' } & Action)
  | ({ readonly type: 'ActionCorrected'; readonly reason: string } & Action)
  | { readonly type: 'ActionDeleted'; readonly action: string; readonly reason: string }
  | {
      readonly type: 'ShootOutAttempted';
      readonly competitor: CompetitorId;
      readonly member: CompetitorId | null;
      /** Of this side, from 1. */
      readonly attempt: number;
      readonly made: boolean;
    };
