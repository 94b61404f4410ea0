/** What is said of a round of golf. */
import { id } from './unit.js';
import type { Saying } from './unit.js';

/** Holes 1, 2 and so on with these pars. */
export const courseOf = (...pars: readonly number[]): Saying => ({
  type: 'CourseSet',
  holes: pars.map((par, index) => ({ hole: index + 1, par })),
});

/** Eighteen holes, par 71. */
export const eighteen = courseOf(4, 4, 5, 3, 4, 4, 4, 3, 5, 4, 3, 4, 4, 5, 4, 3, 4, 4);

export const hole = (competitor: string, number: number, strokes: number): Saying => ({
  type: 'HolePlayed',
  competitor: id(competitor),
  hole: number,
  strokes,
});

/** Holes from the first on. */
export const plays = (competitor: string, ...strokes: readonly number[]): readonly Saying[] =>
  strokes.map((took, index) => hole(competitor, index + 1, took));
