/** Boulders: each counts by the best hold reached, less a little for every attempt before. */
export interface BoulderRules {
  readonly problems: readonly string[];
  /** What holds are worth, in points; `NONE` is worth nothing. */
  readonly holds: Readonly<Record<string, number>>;
  /** What each attempt before the one that counts takes away. */
  readonly perAttempt: number;
}

/** A wall: every hold up to the one reached adds its worth, which is told from the top down. */
export interface WallRules {
  readonly problem: string;
  /** The last so many holds are worth so much each, then those below them; further down nothing. */
  readonly fromTop: readonly { readonly holds: number; readonly points: number }[];
  /** For having moved on from the hold in control. */
  readonly plus: number;
}
