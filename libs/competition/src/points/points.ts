import { ticksPerUnit } from '../mark.js';
import type { Mark } from '../mark.js';
import type { Line, Unit } from '../unit/unit.js';

/**
 * What a line of a unit is worth in a total. Null where the line has nothing that counts: it waits, or an IRM took it out.
 * `entries` is how many stand in the total.
 */
export type Points = (line: Line, unit: Unit, entries: number) => Mark | null;

export const wholePoints = (points: number): Mark => ({ kind: 'POINTS', value: points * ticksPerUnit, decimals: 0 });

/** The mark itself: a round's strokes, a routine's score, penalties of a course. */
export const ownMark: Points = ({ mark, irm }, { discipline }) =>
  irm === null || discipline.rankedIrms.includes(irm) ? mark : null;
