/** How the result of an aggregate follows from sibling units of its sport event: data, one value per kind of competition. */
import type { Points } from '../points/points.js';

/** One part of a total: a discipline of the decathlon, the races of a series, the rounds of a tournament. */
export interface PartRule {
  /** Stands beside its points: `LJ`, `RACE`, `MR`. */
  readonly name: string;
  /**
   * The units it is made of: those whose phase and unit, the last 12 characters, match; all units of the aggregate's phase;
   * or the subunits of a parent.
   */
  readonly units: RegExp | 'PHASE' | 'SUBUNITS';
  readonly points: Points;
  /** Every unit counts by itself, as races and rounds do. Otherwise they are heats or groups, and each competitor is in one. */
  readonly each?: boolean;
  /** A total stands without it: only those who went on take part, or it was not needed any more. */
  readonly optional?: boolean;
  /** Its worst may be left out, see `discards`. */
  readonly discardable?: boolean;
  /** The points come along from an earlier phase. */
  readonly carried?: boolean;
  /** Its sheet goes on counting from the parts before it, so what stands there is the total after it. */
  readonly goesOn?: boolean;
}

/** What separates equal totals, most important first. */
export type TieRule =
  /** The better points in one part. */
  | { readonly by: 'POINTS'; readonly part: string }
  /** The better place in one part. */
  | { readonly by: 'PLACE'; readonly part: string }
  /** The points of discardable parts in order from best to worst, left-out ones not used; the first difference decides. */
  | { readonly by: 'BEST_FIRST' }
  /** The points of discardable parts from the last one backwards, left-out ones used. */
  | { readonly by: 'LAST_FIRST' };

/** Those who reached a later stage stand before the others, whatever their totals. */
export interface StageRule {
  /** Its units by their last 12 characters. What the first group catches tells parallel groups of one stage apart. */
  readonly units: RegExp;
  /**
   * What orders those who are in it and in no stage above: the total, their place in the one unit of the group, or races
   * won, where the best by the total before it carry some wins along and the last race separates equals.
   */
  readonly by: 'TOTAL' | 'PLACE' | { readonly winsCarried: readonly number[] };
}

export interface TotalRule {
  readonly name: string;
  /** The aggregates it makes: codes of an event, a phase, or a parent with subunits. */
  readonly of: RegExp;
  /** In the order in which they are held. */
  readonly parts: readonly PartRule[];
  /** So many units have to be there before anything follows from them; one where nothing is said. */
  readonly unitsNeeded?: number;
  /** How many of the worst are left out once so many discardable units are in, by the competition's instructions. */
  readonly discards?: readonly { readonly from: number; readonly worst: number }[];
  /** IRMs whose points are never left out. */
  readonly neverDiscarded?: readonly string[];
  /** IRMs that give no points in their part and leave the total; every other IRM without points ends it. */
  readonly zero?: readonly string[];
  /** What an IRM that ends the total is called there, for whoever had begun; its own name where it is not listed. */
  readonly endsAs?: Readonly<Record<string, string>>;
  /** Kinds of `PenaltyGiven` that officials count in the total itself, in no part of it. */
  readonly penalties?: readonly string[];
  readonly ties?: readonly TieRule[];
  /** Best first. */
  readonly stages?: readonly StageRule[];
  /** Points that decide a contest of subunits before all of them are held. */
  readonly enough?: number;
}
