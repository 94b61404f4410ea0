/** Jumps and throws on the flat: what differs between competitions. */
export interface DistanceRules {
  /** Attempts for those who go all the way. */
  readonly rounds: number;
  /** After these rounds only the best go on. Where there are no more than that, nobody has to stop. */
  readonly cuts: readonly { readonly afterRound: number; readonly keep: number }[];
  /** After these rounds the order turns: worst first. */
  readonly orderTurnsAfter: readonly number[];
  /** The longest mark that can be believed, in metres. */
  readonly longest: number;
  /** The finest step of a measurement, in metres. */
  readonly step: number;
  /** More wind from behind, in tenths of m/s, and a mark is no record; null where wind is not measured. */
  readonly legalWindTenths: number | null;
  /** Cards that officials show. */
  readonly cards: readonly string[];
}
