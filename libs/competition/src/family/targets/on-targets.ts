import { family } from '../family.js';
import type { Family } from '../family.js';
import { decideTargets } from './decide.js';
import { targetsDetail } from './detail.js';
import { applyTargets } from './fold.js';
import type { TargetRules } from './rules.js';
import { openTargets } from './state.js';
import type { TargetState } from './state.js';

export interface TargetsFamily extends Family {
  readonly rules: TargetRules;
}

/** Arrows, pellets, discs. */
export const onTargets = (rules: TargetRules): TargetsFamily => ({
  ...family<TargetState>({
    name: 'targets',
    types: new Set(['ShotFired', 'ShotRevised', 'ShootOffCalled']),
    open: openTargets,
    decide: (unit, state, event) => decideTargets(rules, unit, state, event),
    apply: (unit, state, fact) => applyTargets(rules, unit, state, fact),
    detail: (unit, state) => targetsDetail(rules, unit, state),
  }),
  rules,
});

/** The rules of a unit of shots, for those who play one. */
export const targetRulesOf = (of: Family): TargetRules | null =>
  'rules' in of && of.name === 'targets' ? (of as TargetsFamily).rules : null;
