import { lowPoints } from '../points/low-points.js';
import type { PartRule, TieRule } from '../total/rule.js';
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

/** The opening series: every race scores, and so does whoever did not finish it. */
const races: PartRule = { name: 'RACE', units: /^PREL/, each: true, discardable: true, points: lowPoints('SERIES') };

/** RRS A8.1, then A8.2. */
const a8: readonly TieRule[] = [{ by: 'BEST_FIRST' }, { by: 'LAST_FIRST' }];

/** RRS 90.3(b) and the definition of DNE: a disqualification that is not excludable. */
const neverDiscarded = ['DNE'];

// How many scores are left out after how many races is said by the instructions of each regatta (RRS A2.1). In these, one
// from the fourth race on; the board and kite events, which sail more and shorter races, a second one later.
export default judged({
  code: 'SAL',
  name: 'Sailing',
  lowerIsBetter: ['POINTS'],
  irms: ['DPI', 'SCP', 'ZFP', 'RDG', 'RET', 'DNF', 'DNS', 'DNC', 'OCS', 'UFD', 'BFD', 'DSQ', 'DNE', 'DQB'],
  // World Sailing RRS 44 and 62: a penalty or redress changes the points and the boat keeps a place.
  rankedIrms: ['DPI', 'SCP', 'ZFP', 'RDG'],
  phases,
  places: [{ from: 'EVENT' }],
  totals: [
    {
      // The best ten sail quarter-finals, semi-finals and a final of one race each; the best of the opening series join later.
      name: 'WINDSURFING',
      of: /^SAL.IQFOIL-{24}$/,
      parts: [races],
      discards: [
        { from: 4, worst: 1 },
        { from: 11, worst: 2 },
      ],
      neverDiscarded,
      ties: a8,
      stages: [
        { units: /^FNL-/, by: 'PLACE' },
        { units: /^SFNL/, by: 'PLACE' },
        { units: /^QFNL/, by: 'PLACE' },
      ],
    },
    {
      // Two semi-finals of four and a final of four, each won with three wins; the better of the opening series bring two
      // wins and one. Equal numbers of wins are separated by the last race; equal places of both semi-finals by the series.
      name: 'KITE',
      of: /^SAL.FORMKITE-{22}$/,
      parts: [races],
      discards: [
        { from: 4, worst: 1 },
        { from: 7, worst: 2 },
      ],
      neverDiscarded,
      ties: a8,
      stages: [
        { units: /^(FNL-)/, by: { winsCarried: [2, 1] } },
        { units: /^(SFNL\d{4})/, by: { winsCarried: [2, 1] } },
      ],
    },
    {
      // The best ten sail a medal race whose points are doubled and count in any case; they stand before the others.
      name: 'FLEET',
      of: /^SAL.*-{12}$/,
      parts: [races, { name: 'MEDAL_RACE', units: /^FNL-/, optional: true, points: lowPoints('RACE', 2) }],
      discards: [{ from: 4, worst: 1 }],
      neverDiscarded,
      ties: [{ by: 'POINTS', part: 'MEDAL_RACE' }, ...a8],
      stages: [{ units: /^FNL-/, by: 'TOTAL' }],
    },
  ],
});
