import { overall } from '../event/rules.js';
import { judged } from './discipline.js';
import type { PhaseRule, Several } from './phase-rule.js';

/**
 * The opening series. RRS Appendix A: a place is a point, who has no result one more than boats entered; the worst races
 * are left out; equal boats are separated by their best scores.
 */
const series = (...discards: readonly (readonly [races: number, worst: number])[]): Several => ({
  by: 'SUM',
  of: 'MARK',
  missing: 1,
  discards,
  ties: 'BEST',
});

/** It is over when the races after it have their start lists: how many are sailed depends on the wind. */
const opening = { until: /^(?:QFNL|SFNL|FNL-)/ } as const;

const phases: readonly PhaseRule[] = [
  {
    // The two best to the final; the next eight, in a fixed order, to two semi-finals.
    phase: /^SAL.FORMKITE.*PREL$/,
    ...opening,
    several: series([7, 2], [4, 1]),
    advance: [
      overall('F', 1, 2),
      overall('SA', 3, 3),
      overall('SB', 4, 5),
      overall('SA', 6, 7),
      overall('SB', 8, 9),
      overall('SA', 10, 10),
    ],
  },
  {
    phase: /^SAL.IQFOIL.*PREL$/,
    ...opening,
    several: series([10, 2], [4, 1]),
    advance: [overall('F', 1, 1), overall('S', 2, 3), overall('Q', 4, 10)],
  },
  // Ten boats sail the medal race.
  { phase: /PREL$/, ...opening, several: series([4, 1]), advance: [overall('MR', 1, 10)] },
];

export default judged({
  code: 'SAL',
  name: 'Sailing',
  lowerIsBetter: ['POINTS'],
  irms: ['DPI', 'SCP', 'ZFP', 'RDG', 'RET', 'DNF', 'DNS', 'DNC', 'OCS', 'UFD', 'BFD', 'DSQ', 'DNE', 'DQB'],
  // World Sailing RRS 44 and 62: a penalty or redress changes the points and the boat keeps a place.
  rankedIrms: ['DPI', 'SCP', 'ZFP', 'RDG'],
  phases,
  places: [{ from: 'EVENT' }],
});
