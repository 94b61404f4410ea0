/** How a ride or a course is scored by what goes wrong on it: fewest points, then time. Numbers are points and seconds. */

export interface FaultRules {
  /** What each kind of fault costs; null where the official says how much. */
  readonly kinds: Readonly<Record<string, number | null>>;
  /** For every second commenced above the time allowed; null where the time costs nothing. */
  readonly perSecondOver: number | null;
  /** Rounds, or riders of a team, that are added up. */
  readonly rounds: number;
  /** As points are printed. */
  readonly decimals: number;
  /**
   * What separates equal points: the time, or the time but for those who lead, who will jump off or share the place, or
   * nothing.
   */
  readonly ties: 'TIME' | 'TIME_BUT_FOR_THE_FIRST' | 'NONE';
}
