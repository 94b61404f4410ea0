import { ticksPerUnit } from '../mark.js';
import { ownMark, wholePoints } from './points.js';
import type { Points } from './points.js';

/**
 * Modern pentathlon: `base` points for `time` seconds, one less for every whole `step` of seconds above it, one more for every
 * step begun below it.
 */
export const swim =
  (base: number, time: number, step: number): Points =>
  (line, unit, entries) => {
    const mark = ownMark(line, unit, entries);
    return mark && wholePoints(base - Math.floor((mark.value - time * ticksPerUnit) / (step * ticksPerUnit)));
  };
