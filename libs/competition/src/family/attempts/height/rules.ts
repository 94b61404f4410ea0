/** Jumps over a bar: what differs between competitions. */
export interface HeightRules {
  /** Failures in a row, at one height or over several, that end somebody's competition. */
  readonly failures: number;
  /** Equals for the first place may jump off. Elsewhere, and in parts of a combined event, they share it. */
  readonly jumpOff: boolean;
  /** The highest bar that can be believed, in metres. */
  readonly highest: number;
  /** The least by which a bar goes up, in metres. */
  readonly step: number;
  /** Cards that officials show. */
  readonly cards: readonly string[];
}
