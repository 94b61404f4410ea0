import { family } from '../../family.js';
import type { Family } from '../../family.js';
import { decideHeight } from './decide.js';
import { heightDetail } from './detail.js';
import { foldHeight } from './fold.js';
import type { HeightRules } from './rules.js';
import { openHeight } from './state.js';
import type { HeightState } from './state.js';

/** High jump and pole vault: the last height cleared counts, then the failures on the way. */
export const height = (rules: HeightRules): Family =>
  family<HeightState>({
    name: 'attempts',
    types: new Set(['AttemptCalled', 'AttemptMade', 'BarRaised', 'StandardSet', 'PenaltyGiven']),
    open: openHeight,
    decide: (unit, state, event) => decideHeight(rules, unit, state, event),
    apply: (unit, state, fact) => foldHeight(rules, unit, state, fact),
    detail: (unit, state) => heightDetail(rules, unit, state),
  });
