import { family } from '../../family.js';
import type { Family } from '../../family.js';
import { decideDistance } from './decide.js';
import { distanceDetail } from './detail.js';
import { foldDistance } from './fold.js';
import type { DistanceRules } from './rules.js';
import { openDistance } from './state.js';
import type { DistanceState } from './state.js';

/** Long jump, triple jump, throws: each competitor's longest attempt counts. */
export const distance = (rules: DistanceRules): Family =>
  family<DistanceState>({
    name: 'attempts',
    types: new Set(['AttemptCalled', 'AttemptMade', 'StandardSet', 'PenaltyGiven']),
    open: openDistance,
    decide: (unit, state, event) => decideDistance(rules, unit, state, event),
    apply: foldDistance,
    detail: (unit, state) => distanceDetail(rules, unit, state),
  });
