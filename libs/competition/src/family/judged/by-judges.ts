import { family } from '../family.js';
import type { Family } from '../family.js';
import { decideJudged } from './decide.js';
import { judgedDetail } from './detail.js';
import { applyJudged } from './fold.js';
import { planOf } from './plan.js';
import type { JudgedRules } from './rules.js';
import { openJudged } from './state.js';
import type { JudgedState } from './state.js';

export interface JudgedFamily extends Family {
  readonly rules: JudgedRules;
}

/** Scored by judges: dives, routines, runs, rides, waves. */
export const byJudges = (rules: JudgedRules): JudgedFamily => {
  const plan = planOf(rules);
  return {
    ...family<JudgedState>({
      name: 'judged',
      types: new Set([
        'ElementDeclared',
        'JudgeScored',
        'DeductionApplied',
        'ScoreConfirmed',
        'InquiryLodged',
        'InquiryResolved',
        'PenaltyGiven',
      ]),
      open: openJudged,
      decide: (unit, state, event) => decideJudged(plan, unit, state, event),
      apply: (unit, state, fact) => applyJudged(plan, unit, state, fact),
      detail: (unit, state) => judgedDetail(plan, unit, state),
    }),
    rules,
  };
};

/** The rules of a unit scored by judges, for those who play one. */
export const judgedRulesOf = (of: Family): JudgedRules | null =>
  'rules' in of && of.name === 'judged' ? (of as JudgedFamily).rules : null;
