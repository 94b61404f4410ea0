import type { Lift } from './facts.js';

export interface LiftRules {
  /** In their order; the total adds the best of each. */
  readonly lifts: readonly Lift[];
  /** At each lift. */
  readonly attempts: number;
  /** Referees, and so lights. */
  readonly referees: number;
  /** The least by which somebody goes up after a good lift, in kilograms; every weight is a multiple of it. */
  readonly step: number;
  /** How often a declared weight may be changed before the attempt. */
  readonly changes: number;
  /** The heaviest bar that can be believed, in kilograms. */
  readonly heaviest: number;
}
