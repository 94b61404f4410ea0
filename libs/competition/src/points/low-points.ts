/** Sailing's low points, by Appendix A of the Racing Rules of Sailing. */
import { ticksPerUnit } from '../mark.js';
import type { Mark } from '../mark.js';
import type { Line } from '../unit/unit.js';
import type { Points } from './points.js';

/** RRS 44.3(c) and 30.2: a scoring penalty is a fifth of the score for not finishing. */
const scoringPenalties: ReadonlySet<string> = new Set(['SCP', 'ZFP']);
/** Redress (RRS A9), and penalties at the discretion of the jury: until it has said the points, the place counts. */
const saidByJury: ReadonlySet<string> = new Set(['RDG', 'DPI']);

/**
 * The points that the race committee recorded, penalties, redress and the doubling of a medal race in them. Where it
 * recorded places alone: as many points as the place (A4), one more than the entries for whoever has no place (A5.2), all
 * times `weight`.
 *
 * @param among whose number makes the score of those without a place: all entries of the series, or those of the race alone.
 */
export const lowPoints =
  (among: 'SERIES' | 'RACE', weight = 1): Points =>
  (line, unit, entries) => {
    if (line.mark) return line.mark;
    const last = ((among === 'SERIES' ? entries : unit.lines.size) + 1) * ticksPerUnit;
    const ticks = ticksOf(line, last);
    return ticks === null ? null : pointsOf(ticks * weight);
  };

const ticksOf = ({ place, irm }: Line, last: number): number | null => {
  const keepsPlace = irm === null || scoringPenalties.has(irm) || saidByJury.has(irm);
  if (!keepsPlace) return last;
  if (place === null) return null;
  const ticks = place * ticksPerUnit;
  return irm !== null && scoringPenalties.has(irm) ? Math.min(last, ticks + toTenth(last / 5)) : ticks;
};

/** To the nearest tenth, 0.05 upward. */
const toTenth = (ticks: number): number =>
  Math.floor((ticks + ticksPerUnit / 20) / (ticksPerUnit / 10)) * (ticksPerUnit / 10);

const pointsOf = (value: number): Mark => ({ kind: 'POINTS', value, decimals: value % ticksPerUnit === 0 ? 0 : 1 });
