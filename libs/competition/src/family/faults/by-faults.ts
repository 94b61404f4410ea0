import { family } from '../family.js';
import type { Family } from '../family.js';
import { decideFaults } from './decide.js';
import { faultsDetail } from './detail.js';
import { applyFaults, openFaults } from './fold.js';
import type { FaultsState } from './fold.js';
import type { FaultRules } from './rules.js';

export interface FaultsFamily extends Family {
  readonly rules: FaultRules;
}

/**
 * Show jumping, cross-country: `PenaltyGiven` for each fault, `FinishRecorded` at the end of a round. The time allowed is
 * what stands on the clock of the round before anybody rides: `ClockSet` with the number of the round as its period.
 */
export const byFaults = (rules: FaultRules): FaultsFamily => ({
  ...family<FaultsState>({
    name: 'faults',
    types: new Set(['PenaltyGiven', 'FinishRecorded', 'ClockSet']),
    open: openFaults,
    decide: (unit, state, event) => decideFaults(rules, unit, state, event),
    apply: (unit, state, fact) => applyFaults(rules, unit, state, fact),
    detail: (unit, state) => faultsDetail(rules, unit, state),
  }),
  rules,
});

/** The rules of a unit scored by faults, for those who play one. */
export const faultRulesOf = (of: Family): FaultRules | null =>
  'rules' in of && of.name === 'faults' ? (of as FaultsFamily).rules : null;
