/** Rules for who goes on, in short: `place('Q', 1, 3), best('q', 2)` is "the first three of each heat and the next two". */
import type { Mark } from '../mark.js';
import type { AdvanceRule } from './facts.js';

const rule = (
  qualification: string,
  by: AdvanceRule['by'],
  from: number,
  to: number,
  mark: Mark | null = null,
): AdvanceRule => ({ qualification, by, from, to, mark });

/** Ranks of each unit; the winner of a match is first, its loser second. */
export const place = (qualification: string, from: number, to: number): AdvanceRule =>
  rule(qualification, 'PLACE', from, to);
/** Whoever has a rank from this one on: the rest of each heat goes to the repechage. */
export const rest = (qualification: string, from: number): AdvanceRule => place(qualification, from, 9999);
/** Ranks of the whole phase. */
export const overall = (qualification: string, from: number, to: number): AdvanceRule =>
  rule(qualification, 'OVERALL', from, to);
/** The next so many of the whole phase. */
export const best = (qualification: string, count: number): AdvanceRule => rule(qualification, 'BEST', 1, count);
/** Whoever reached the mark. */
export const standard = (qualification: string, mark: Mark): AdvanceRule => rule(qualification, 'STANDARD', 1, 1, mark);
/** The best of those left until so many have gone on. */
export const fill = (qualification: string, count: number): AdvanceRule => rule(qualification, 'FILL', 1, count);
/** Ranks of each pool. */
export const pool = (qualification: string, from: number, to: number): AdvanceRule =>
  rule(qualification, 'POOL', from, to);
/** The best so many of those who have this rank in their pools, or in their units where there are no pools. */
export const bestPlaced = (qualification: string, rank: number, count: number): AdvanceRule =>
  rule(qualification, 'BEST_OF_POOLS', rank, count);
