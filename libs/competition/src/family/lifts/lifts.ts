import { family } from '../family.js';
import type { Family } from '../family.js';
import { decideLifts } from './decide.js';
import { liftsDetail } from './detail.js';
import { foldLifts } from './fold.js';
import type { LiftRules } from './rules.js';
import { openLifts } from './state.js';
import type { LiftState } from './state.js';

/** Weightlifting: the best of each lift together. Where several groups share a unit, each is a period of it. */
export const lifts = (rules: LiftRules): Family =>
  family<LiftState>({
    name: 'lifts',
    types: new Set(['LiftDeclared', 'LiftJudged', 'LiftRevised', 'PeriodStarted', 'PeriodEnded']),
    open: openLifts,
    decide: (unit, state, event) => decideLifts(rules, unit, state, event),
    apply: (unit, state, fact) => foldLifts(rules, unit, state, fact),
    detail: (unit, state) => liftsDetail(rules, unit, state),
  });
