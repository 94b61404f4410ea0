import { ticksPerUnit } from '../../../mark.js';
import type { BoulderRules, WallRules } from './rules.js';
import type { Climb } from './state.js';

/** What boulders and walls differ in. Points are ticks. */
export interface Problems {
  readonly form: 'BOULDER' | 'LEAD';
  readonly problems: readonly string[];
  /** Attempts at one problem; infinite where only the clock ends them. */
  readonly attempts: number;
  /** Points hang on the number of holds, which has to be told first. */
  readonly counted: boolean;
  /** What can be reached, for people; null where `reached` is one of it. */
  unknown(reached: string, holds: number): string | null;
  points(climb: Climb, holds: number): number;
  /** The most that is left to win at a problem tried so often. */
  most(attempts: number, holds: number): number;
  /** The least result worth more than these points, as on the sheet. */
  beyond(points: number, holds: number): string;
}

const ticks = (points: number): number => Math.round(points * ticksPerUnit);
const tenths = (value: number): string => (value / ticksPerUnit).toFixed(1);

export const boulders = ({ problems, holds, perAttempt }: BoulderRules): Problems => {
  const worths = new Map([['NONE', 0], ...Object.entries(holds)]);
  const worth = (reached: string, attempt: number): number =>
    Math.max(0, ticks(worths.get(reached) ?? 0) - (attempt - 1) * ticks(perAttempt));
  return {
    form: 'BOULDER',
    problems,
    attempts: Infinity,
    counted: false,
    unknown: (reached) => (worths.has(reached) ? null : [...worths.keys()].join(', ')),
    points: ({ reached, attempt }) => worth(reached, attempt),
    most: (attempts) => worth('TOP', attempts + 1),
    beyond: (points) => tenths(points + ticks(perAttempt)),
  };
};

export const wall = ({ problem, fromTop, plus }: WallRules): Problems => {
  /** All holds up to this one together. */
  const upTo = (hold: number, holds: number): number => {
    let [top, points] = [holds, 0];
    for (const block of fromTop) {
      const bottom = Math.max(0, top - block.holds);
      points += Math.max(0, Math.min(hold, top) - bottom) * ticks(block.points);
      top = bottom;
    }
    return points;
  };
  const holdOf = (reached: string, holds: number): number =>
    reached === 'TOP' ? holds : reached === 'NONE' ? 0 : /^\d{1,3}$/.test(reached) ? Number(reached) : NaN;
  const points = ({ reached, plus: moved }: Climb, holds: number): number => {
    const hold = holdOf(reached, holds) || 0;
    return upTo(hold, holds) + (moved && hold < holds ? ticks(plus) : 0);
  };
  return {
    form: 'LEAD',
    problems: [problem],
    attempts: 1,
    counted: true,
    unknown: (reached, holds) => (holdOf(reached, holds) <= holds ? null : `NONE, 1 to ${holds}, TOP`),
    points,
    most: (attempts, holds) => (attempts > 0 ? 0 : upTo(holds, holds)),
    beyond: (least, holds) => {
      // The lowest hold that is worth more; the one below it may do with a plus.
      let [under, over] = [0, holds];
      while (over - under > 1) {
        const middle = (under + over) >> 1;
        if (upTo(middle, holds) > least) over = middle;
        else under = middle;
      }
      if (under > 0 && upTo(under, holds) + ticks(plus) > least) return `${under}+`;
      return over === holds ? 'TOP' : String(over);
    },
  };
};
