import type { Mark } from '../../../mark.js';
import { compareMarks } from './state.js';

/**
 * The shortest mark that brings somebody with these marks to a place among rivals: as long as the rival's best where the rest
 * is better, else a step longer. Null where the place is held already, or any mark would do.
 */
export const toReach = (
  place: number,
  own: readonly Mark[],
  rivals: readonly (readonly Mark[])[],
  step: number,
): Mark | null => {
  const inTheWay = rivals[place - 1];
  const best = inTheWay?.[0];
  if (!best || compareMarks(own, inTheWay) <= 0) return null;
  const equalled = [...own, best].sort((a, b) => b.value - a.value);
  return compareMarks(equalled, inTheWay) < 0 ? best : { ...best, value: best.value + step };
};
