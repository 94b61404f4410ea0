/**
 * A jump-off for the first place: one attempt each per height. The bar goes up when several cleared it and down when nobody
 * did, until one is left; whoever fails where another clears is out of it, and whoever does not jump gives the place up.
 * Equals who agree to share it just do not go on.
 */
import type { CompetitorId } from '../../../codes/ids.js';
import type { Mark } from '../../../mark.js';
import type { ScoringEventOf } from '../../../unit/facts.js';

export type Outcome = ScoringEventOf<'AttemptMade'>['outcome'];

export interface JumpOffBar {
  readonly mark: Mark;
  /** Those who jump at it. */
  readonly among: readonly CompetitorId[];
  readonly outcomes: Map<CompetitorId, Outcome>;
}

const worth = (outcome: Outcome | undefined): number =>
  outcome === 'VALID' ? 2 : outcome === 'FOUL' || outcome === undefined ? 1 : 0;

/** Everybody has jumped, or only one did not give up: then that one has won, and need not. */
export const isBarOver = ({ among, outcomes }: JumpOffBar): boolean =>
  among.every((competitor) => outcomes.has(competitor)) ||
  among.filter((competitor) => worth(outcomes.get(competitor)) > 0).length === 1;

const bestAt = ({ among, outcomes }: JumpOffBar): number =>
  Math.max(...among.map((competitor) => worth(outcomes.get(competitor))));

/** Those who are equal still. */
export const stillEqual = (bar: JumpOffBar): readonly CompetitorId[] => {
  if (!isBarOver(bar)) return bar.among;
  const best = bestAt(bar);
  return bar.among.filter((competitor) => worth(bar.outcomes.get(competitor)) === best);
};

export const isUp = (bar: JumpOffBar): boolean => bestAt(bar) === 2;

/** For each who jumped off how many were left before them when they fell out; zero for those who did not fall out. */
export const jumpOffKeys = (bars: readonly JumpOffBar[]): Map<CompetitorId, number> => {
  const keys = new Map<CompetitorId, number>();
  for (const bar of bars) {
    const left = stillEqual(bar);
    for (const competitor of bar.among) keys.set(competitor, left.includes(competitor) ? 0 : left.length);
  }
  return keys;
};
