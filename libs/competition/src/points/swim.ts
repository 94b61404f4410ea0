import { ticksPerUnit } from '../mark.js';
import { ownMark, wholePoints } from './points.js';
import type { Points } from './points.js';

/** Modern pentathlon, 200 m: `base` points for `time` seconds, one more or less for every `step` seconds begun or lost whole. */
export const swim =
  (base: number, time: number, step: number): Points =>
  (line, unit, entries) => {
    const mark = ownMark(line, unit, entries);
    return mark && wholePoints(base - Math.floor((mark.value - time * ticksPerUnit) / (step * ticksPerUnit)));
  };
