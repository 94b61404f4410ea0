import { win } from '../points/wins.js';
import type { TotalRule } from './rule.js';

/** A parent is decided by its subunits: so many wins are enough, and what is left is not held. */
export const bestOf = (of: RegExp, enough: number): TotalRule => ({
  name: 'BEST_OF',
  of,
  parts: [{ name: 'PART', units: 'SUBUNITS', each: true, optional: true, points: win }],
  enough,
});
