import { isComplete } from '../unit/unit.js';
import { rankOf, wltOf } from '../unit/rank.js';
import { wholePoints } from './points.js';
import type { Points } from './points.js';

/** One for whoever won the unit, nothing for the others; null while nobody has. */
export const win: Points = (line, unit) => {
  if (!isComplete(unit)) return null;
  if (unit.contest === 'RACE') {
    const rank = rankOf(unit, line);
    return rank === null && line.irm === null ? null : wholePoints(rank === 1 ? 1 : 0);
  }
  const wlt = wltOf(unit, line);
  return wlt === null ? null : wholePoints(wlt === 'W' ? 1 : 0);
};
