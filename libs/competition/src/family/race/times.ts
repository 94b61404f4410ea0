/** Times along a course: which follow one another, and what a run takes with its penalties. */
import { printMark } from '../../mark.js';
import type { Mark } from '../../mark.js';
import type { Penalty, RaceState, Run, Runner } from './state.js';
import type { RaceRules } from './rules.js';

/** Ticks of the last decimal that is printed. */
export const stepOf = (decimals: number): number => 10 ** (4 - Math.min(4, Math.max(0, decimals)));

/** Whether a later point may have this time: it must rise, as far as the coarser of both prints can tell. */
export const rises = (before: Mark, after: Mark): boolean => {
  if (before.decimals === after.decimals && before.decimals > 0) return after.value > before.value;
  const step = stepOf(Math.min(before.decimals, after.decimals));
  return Math.floor(after.value / step) >= Math.floor(before.value / step);
};

/** `+0.12` behind, `-0.12` ahead; null where there is no difference. */
export const printGap = (value: number, decimals: number): string | null =>
  value === 0 ? null : `${value > 0 ? '+' : ''}${printMark({ kind: 'TIME', value, decimals })}`;

const metres = (point: string): number => (/^\d+$/.test(point) ? Number(point) : Number.NaN);

/**
 * Where a point stands on the course, or would stand when `run` is the first to pass it at that time. Points named by their
 * distance are in its order; any other follows the last one that the same competitor passed before.
 */
export const placeOnCourse = ({ course }: RaceState, run: Run, point: string, mark: Mark): number => {
  const known = course.indexOf(point);
  if (known >= 0) return known;
  const distance = metres(point);
  if (!Number.isNaN(distance)) {
    const beyond = course.findIndex((other) => metres(other) > distance);
    if (beyond >= 0 || course.every((other) => !Number.isNaN(metres(other))))
      return beyond < 0 ? course.length : beyond;
  }
  const next = course.findIndex((other) => (run.passes.get(other)?.mark.value ?? -Infinity) > mark.value);
  return next < 0 ? course.length : next;
};

/** The points that the run has passed just before and just after a place on the course. */
export const neighbours = (
  { course }: RaceState,
  run: Run,
  point: string,
  place: number,
): { before: Mark | null; after: Mark | null } => {
  let before: Mark | null = null;
  let after: Mark | null = null;
  for (let index = place - 1; index >= 0 && !before; index--) before = run.passes.get(course[index]!)?.mark ?? null;
  for (let index = place; index < course.length && !after; index++)
    if (course[index] !== point) after = run.passes.get(course[index]!)?.mark ?? null;
  return { before, after: after ?? run.finish?.mark ?? null };
};

/** The point farthest along the course that was passed; -1 before the first. */
export const lastPlace = ({ course }: RaceState, run: Run | undefined): number => {
  if (run) for (let index = course.length - 1; index >= 0; index--) if (run.passes.has(course[index]!)) return index;
  return -1;
};

const doesOf = ({ penalties }: RaceRules, { kind }: Penalty): string | undefined =>
  Object.hasOwn(penalties, kind) ? penalties[kind]!.does : undefined;
/** A penalty that names no run belongs to the only one there is. */
const inRun = (penalty: Penalty, run: number): boolean => (penalty.run ?? 1) === run;

export const penaltyTicks = (rules: RaceRules, { penalties }: Runner, run: number): number => {
  let ticks = 0;
  for (const penalty of penalties)
    if (doesOf(rules, penalty) === 'TIME' && inRun(penalty, run)) ticks += penalty.amount;
  return ticks;
};

export const faultsOf = (rules: RaceRules, { penalties }: Runner): number => {
  let faults = 0;
  for (const penalty of penalties) if (doesOf(rules, penalty) === 'FAULT') faults++;
  return faults;
};

/** What a run counts; null while it is not finished, or was lost. */
export const runTicks = (rules: RaceRules, runner: Runner, number: number): number | null => {
  const finish = runner.runs.get(number)?.finish;
  if (!finish) return null;
  if (runner.penalties.some((penalty) => doesOf(rules, penalty) === 'RUN' && inRun(penalty, number))) return null;
  return finish.mark.value + penaltyTicks(rules, runner, number);
};

/** What the runs before this one took together; null when one of them is missing. */
export const ticksBefore = (rules: RaceRules, runner: Runner, number: number): number | null => {
  if (rules.runs.counts === 'BEST') return 0;
  let sum = 0;
  for (let earlier = 1; earlier < number && earlier <= rules.runs.count; earlier++) {
    const ticks = runTicks(rules, runner, earlier);
    if (ticks === null) return null;
    sum += ticks;
  }
  return sum;
};
