/** How a sport counts its pools, as data. */

/** What separates equal rows, one after the other. `HEAD_` looks only at the matches among those who are still equal. */
export type PoolOrder =
  | 'POINTS'
  | 'WINS'
  /** For less against. */
  | 'DIFFERENCE'
  | 'SCORED'
  /** For by against; without any against it is the highest there is. */
  | 'RATIO'
  /** Scored by match played. */
  | 'AVERAGE'
  /** The points inside the sets, where sets are what the sport counts. */
  | 'INNER_DIFFERENCE'
  | 'INNER_SCORED'
  | 'INNER_RATIO'
  | 'HEAD_POINTS'
  | 'HEAD_WINS'
  | 'HEAD_DIFFERENCE'
  | 'HEAD_SCORED'
  | 'HEAD_RATIO'
  | 'HEAD_INNER_RATIO';

/** A match that gives other points than the usual ones. */
export interface PoolPoints {
  /** It was decided in one of these periods, or by such a decision: extra time, a shoot-out. */
  readonly decidedIn?: readonly string[];
  /** The loser scored so much: two sets of five. */
  readonly loserScored?: number;
  readonly win: number;
  readonly loss: number;
}

export interface PoolRule {
  readonly win: number;
  readonly draw: number;
  readonly loss: number;
  /** For a side that did not play: an IRM stands at its line. */
  readonly forfeit: number;
  readonly special?: readonly PoolPoints[];
  /** In order; `two` means that it counts only where two are equal. */
  readonly order: readonly (PoolOrder | { readonly two: PoolOrder })[];
  /** After a criterion has separated some, those still equal begin again with the first; else they go on with the next. */
  readonly again?: boolean;
}
