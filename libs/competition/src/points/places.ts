import { rankOf } from '../unit/rank.js';
import { wholePoints } from './points.js';
import type { Points } from './points.js';

/** Points by the place in the unit; null for whoever has none. */
export const byPlace =
  (pointsFor: (place: number) => number): Points =>
  (line, unit) => {
    const place = rankOf(unit, line);
    return place === null ? null : wholePoints(pointsFor(place));
  };

/** UCI 3.2.171, omnium: 40 for the first, 38 for the second and so on; one point for everybody from the 21st. */
export const omniumPlace = byPlace((place) => Math.max(1, 42 - 2 * place));
