import { lowPoints } from '../points/low-points.js';
import type { PartRule, TieRule } from '../total/rule.js';
import { judged } from './discipline.js';

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
