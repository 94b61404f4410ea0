/** How a judged sport makes points out of what its judges say: written as data in the discipline's file. Numbers are points. */

/** `HALF_UP` on the last digit, or `DOWN`: what stands after it is cut off. */
export type Rounding = 'HALF_UP' | 'DOWN';

/** Judges who look at the same thing; one seat where a device measures it or a jury agrees on one value. */
export interface Panel {
  readonly id: string;
  /** Their positions: `J1`, or the letter at the arena. */
  readonly judges: readonly string[];
  /** How many of the highest and of the lowest values do not count. */
  readonly dropHigh?: number;
  readonly dropLow?: number;
  readonly aggregate: 'SUM' | 'MEAN';
  /** What the aggregate is multiplied by; 1 as a rule. */
  readonly weight?: number;
  /** Of the aggregate; 4 where the sport rounds later. */
  readonly decimals?: number;
  readonly rounding?: Rounding;
  /** What one judge may give, and in which steps. */
  readonly min?: number;
  readonly max: number;
  readonly step: number;
}

/** Performances that are scored and counted alike: dives, runs, tricks, waves, movements. */
export interface ElementKind {
  readonly id: string;
  /** What its elements are called, in their order; there are no others. */
  readonly names: readonly string[];
  readonly panels: readonly Panel[];
  /**
   * What the declared difficulty does to the sum of the panels: `TIMES` multiplies it, `SCALE` is a base value which the
   * panels raise or lower by their part of it. Without either nothing needs to be declared.
   */
  readonly difficulty?: 'TIMES' | 'SCALE';
  readonly maxDifficulty?: number;
  /** Of one element's score. */
  readonly decimals: number;
  readonly rounding?: Rounding;
  /** How many of the best count; all of them where it is not said. */
  readonly best?: number;
  /**
   * How those that count become one number: their sum, their mean, or, judge by judge, their part of the best possible
   * sum in per cent.
   */
  readonly together: 'SUM' | 'MEAN' | 'PERCENT';
  /** How many must be in before the line has a mark; 0 where this kind may be missing. */
  readonly least: number;
  /** Elements that count several times; once where not named. `PERCENT` only. */
  readonly coefficients?: Readonly<Record<string, number>>;
  /** The part of this kind in the total; 1 as a rule. */
  readonly share?: number;
  /** Penalties: what is missing to this many points, for each element that counts, or to this many per cent. */
  readonly missingTo?: number;
  /** Of the kind's part in the total, where it is rounded before it is added. */
  readonly roundedTo?: number;
}

/** What separates equal totals, most important first. What is left equal shares the place. */
export type TieBy =
  /** The sum that one panel gave to the elements that count. */
  | { readonly panel: string }
  /** The sum of the difficulties of the elements that count. */
  | { readonly difficulty: true }
  /** One kind's part of the total. */
  | { readonly kind: string }
  /** The best single element, then the next best, down to so many. */
  | { readonly bestOf: string; readonly places: number };

export interface JudgedRules {
  readonly mark: 'POINTS' | 'PERCENT';
  /** As the total is printed. */
  readonly decimals: number;
  readonly rounding?: Rounding;
  readonly kinds: readonly ElementKind[];
  /** A score counts only once it was declared final. */
  readonly confirmed: boolean;
  readonly ties: readonly TieBy[];
  /** Penalties by their kind: the part that is left of the lowest element that counts. */
  readonly leaves?: Readonly<Record<string, number>>;
}

/** `J1` to `Jn`. */
export const seats = (count: number): readonly string[] => numbered('J', count);

/** `1` to `n` behind a prefix. */
export const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
