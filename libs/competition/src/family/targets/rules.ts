/** How shots make a result: written as data in the discipline's file. Values are points; a hit is a whole one. */

/** A series of a range, an end of archery, a station, a bout of biathlon. */
export interface SeriesRule {
  /** Of one competitor, all its members together. */
  readonly shots: number;
  /** The series is over before its last shot once so many were hit: five targets and a spare round. */
  readonly hits?: number;
}

/** What separates equal totals, most important first. What is left equal shares the place. */
export type ShotTie =
  /** Those who shot on for it. */
  | 'SHOOT_OFF'
  /** How many shots had the highest value. */
  | 'TENS'
  /** How many were inner tens, X. */
  | 'INNER'
  /** The last series, then the one before it, and so on. */
  | 'COUNTBACK'
  /** The last shot, then the one before it, and so on. */
  | 'SHOTS';

/** What the shots mean. */
export type ShotForm =
  /** All shots added up. */
  | { readonly by: 'TOTAL'; readonly ties: readonly ShotTie[] }
  /** After a series so many leave, those with the lowest total; equal ones shoot on for it. One is left. */
  | { readonly by: 'ELIMINATION'; readonly out: readonly number[] }
  /** Two sides: an end won is two points, a level one a point for each, until one side has `to` and more than the other. */
  | { readonly by: 'SET_POINTS'; readonly to: number }
  /** Two sides, all shots added up. */
  | { readonly by: 'DUEL' };

export interface TargetRules {
  readonly mark: 'POINTS' | 'SETS';
  readonly series: readonly SeriesRule[];
  /** Of one shot. */
  readonly max: number;
  readonly step: number;
  /** An inner ten has at least this value; null where the target has none. */
  readonly innerFrom: number | null;
  /** As totals are printed. */
  readonly decimals: 0 | 1;
  readonly form: ShotForm;
  /** Shots of one shoot-off; 0 where there is none. */
  readonly shootOff: number;
  /** What stood on the line before its first shot was shot on an earlier day and counts. */
  readonly carries?: boolean;
}

/** So many series of so many shots. */
export const series = (count: number, shots: number): readonly SeriesRule[] =>
  Array.from({ length: count }, () => ({ shots }));
