/** What a sport's book says of its phases, as data: how they are ranked, who goes on, and where they start next. */
import type { AdvanceRule } from '../event/facts.js';

/** A rule for who goes on. Units are named by the last 8 characters of their codes. */
export interface Advance extends AdvanceRule {
  /** It acts in a part of the phase only. */
  readonly in?: RegExp;
  /** The best are those who were so in other units of the phase: of all who lost, whoever was seeded highest. */
  readonly as?: RegExp;
}

/** How a phase is ranked in which somebody starts more than once. */
export type Several =
  /** The latest unit stands: its marks go on from those before. */
  | { readonly by: 'LAST' }
  /** The best mark stands: two runs. */
  | { readonly by: 'BEST' }
  /** The sum of the marks, or of the ranks, over all of them. */
  | {
      readonly by: 'SUM';
      readonly of: 'MARK' | 'RANK';
      /** Units of the sport event that are added up, by the last 12 characters of their codes; the phase's own where none are named. */
      readonly units?: RegExp;
      /** From so many units on, so many of the worst are left out: most first. */
      readonly discards?: readonly (readonly [units: number, worst: number])[];
      /** A start without a result counts as a rank, or points, of so many more than there were lines; else nobody with one is ranked. */
      readonly missing?: number;
      /** Equal sums are separated by the latest score, or by the best single ones. */
      readonly ties?: 'LATEST' | 'BEST';
    };

/** Where those with certain marks start next. */
export interface Seeding {
  /** By their qualification marks. */
  readonly of: readonly string[];
  readonly into: string;
  /** Numbers of the units they are spread over, in the order in which the best come to them. */
  readonly units: readonly number[];
  /**
   * `MARKS`: by the rank over the whole phase. `PLACES`: all first of their units by their marks, then all second, and
   * after them those who came on by their marks alone.
   */
  readonly order: 'MARKS' | 'PLACES';
  /**
   * `CIRCLE`: one to each unit in turn, always from the first on. `SNAKE`: forth and back. `BLOCKS`: a unit is filled
   * before the next. `LAST_FIRST`: one unit in which the best starts last.
   */
  readonly spread: 'CIRCLE' | 'SNAKE' | 'BLOCKS' | 'LAST_FIRST';
  /** Lanes of a unit from its best to its last; where none are given the start order counts from 1. */
  readonly lanes?: readonly number[];
  /** Lanes that a table gives to a rank of a unit instead: `lanes[unit - 1][rank - 1]` is the unit and the lane. */
  readonly table?: readonly (readonly (readonly [unit: number, lane: number])[])[];
}

export interface PhaseRule {
  /** The phases it is about, by the first 26 characters of their codes. */
  readonly phase: RegExp;
  /** Only where so many take part in the sport event. */
  readonly entries?: readonly [from: number, to: number];
  /** How many units the phase always has; where it is not said, those with a start list. */
  readonly units?: number;
  /** It is over only when a unit of one of these phases has a start list: nobody knows before how many races there will be. */
  readonly until?: RegExp;
  readonly advance?: readonly Advance[];
  /** At most so many of one NOC go on. */
  readonly perNoc?: number;
  /** Equal ones at the last place: `ALL` go on, or it is `DECIDED` by officials, a draw or a race-off. */
  readonly ties?: 'ALL' | 'DECIDED';
  readonly several?: Several;
  readonly seeding?: readonly Seeding[];
}

/** A rule that acts in a part of the phase. */
export const within = (units: RegExp, ...rules: readonly AdvanceRule[]): Advance[] =>
  rules.map((rule) => ({ ...rule, in: units }));
