/**
 * World Athletics Scoring Tables for Combined Events, as formulae: points are a * (b - T)^c on the track, a * (M - b)^c in
 * the field, cut to whole points. T is in seconds, M in centimetres for jumps and in metres for throws.
 */
import { ticksPerUnit } from '../mark.js';
import { ownMark, wholePoints } from './points.js';
import type { Points } from './points.js';

const scored =
  (a: number, c: number, distance: (ticks: number) => number): Points =>
  (line, unit, entries) => {
    const mark = ownMark(line, unit, entries);
    return mark && wholePoints(Math.floor(a * Math.max(0, distance(mark.value)) ** c));
  };

// Whole ticks are subtracted before anything is divided, so that no fraction of a hundredth is lost.
const track = (a: number, b: number, c: number): Points =>
  scored(a, c, (ticks) => (b * ticksPerUnit - ticks) / ticksPerUnit);
const jump = (a: number, b: number, c: number): Points => scored(a, c, (ticks) => ticks / (ticksPerUnit / 100) - b);
const thrown = (a: number, b: number, c: number): Points =>
  scored(a, c, (ticks) => (ticks - b * ticksPerUnit) / ticksPerUnit);

/** Events by their phase codes, in the order in which they are held. */
export const decathlon: readonly (readonly [phase: string, points: Points])[] = [
  ['100', track(25.4347, 18, 1.81)],
  ['LJ', jump(0.14354, 220, 1.4)],
  ['SP', thrown(51.39, 1.5, 1.05)],
  ['HJ', jump(0.8465, 75, 1.42)],
  ['400', track(1.53775, 82, 1.81)],
  ['110H', track(5.74352, 28.5, 1.92)],
  ['DT', thrown(12.91, 4, 1.1)],
  ['PV', jump(0.2797, 100, 1.35)],
  ['JT', thrown(10.14, 7, 1.08)],
  ['1500', track(0.03768, 480, 1.85)],
];

export const heptathlon: typeof decathlon = [
  ['100H', track(9.23076, 26.7, 1.835)],
  ['HJ', jump(1.84523, 75, 1.348)],
  ['SP', thrown(56.0211, 1.5, 1.05)],
  ['200', track(4.99087, 42.5, 1.81)],
  ['LJ', jump(0.188807, 210, 1.41)],
  ['JT', thrown(15.9803, 3.8, 1.04)],
  ['800', track(0.11193, 254, 1.88)],
];
