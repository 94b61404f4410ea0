import type { CompetitorId } from '../../codes/ids.js';

interface Shot {
  readonly competitor: CompetitorId;
  /** Who of a team shot. */
  readonly member: CompetitorId | null;
  /** Series or end, from 1; in a shoot-off its number. */
  readonly series: number;
  /** In the series, from 1. */
  readonly shot: number;
  /** Shot to break a tie; it does not count in the total. */
  readonly shootOff: boolean;
  /** Ten-thousandths of a point; a hit is a whole one. */
  readonly value: number;
  /** An inner ten, an X. */
  readonly inner: boolean;
  /** Tenths of a millimetre from the centre, where it is measured. */
  readonly distance: number | null;
}

/** Arrows, pellets, discs. */
export type TargetFact =
  | ({ readonly type: 'ShotFired' } & Shot)
  /** Read again at the target. */
  | ({ readonly type: 'ShotRevised'; readonly reason: string } & Shot)
  /** These are equal and shoot on. */
  | { readonly type: 'ShootOffCalled'; readonly competitors: readonly CompetitorId[] };
