import { family } from '../../family.js';
import type { Family } from '../../family.js';
import { decideDistance } from './decide.js';
import { distanceDetail } from './detail.js';
import { foldDistance } from './fold.js';
import type { DistanceRules } from './rules.js';
import { attemptsOf, marksOf, openDistance } from './state.js';
import type { DistanceState } from './state.js';

/** Long jump, triple jump, throws: each competitor's longest attempt counts. */
export const distance = (rules: DistanceRules): Family =>
  family<DistanceState>({
    name: 'attempts',
    types: new Set(['AttemptCalled', 'AttemptMade', 'StandardSet', 'PenaltyGiven']),
    open: openDistance,
    decide: (unit, state, event) => decideDistance(rules, unit, state, event),
    apply: foldDistance,
    // The longest with no more wind behind it; where nobody was measured for an attempt, the final mark alone is known.
    recordMark: (_unit, state, { competitor, mark }, windMaxTenths) => {
      const attempts = attemptsOf(state, competitor);
      if (attempts.length === 0) return mark;
      return marksOf(attempts.filter(({ windTenths }) => (windTenths ?? 0) <= windMaxTenths))[0] ?? null;
    },
    detail: (unit, state) => distanceDetail(rules, unit, state),
  });
