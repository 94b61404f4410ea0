import { byJudges } from '../family/judged/by-judges.js';
import { numbered, seats } from '../family/judged/rules.js';
import type { Panel } from '../family/judged/rules.js';
import { judged } from './discipline.js';

const award = { max: 10, step: 0.5, aggregate: 'SUM' } as const;

/** Seven judges, the two highest and two lowest awards are cancelled, the sum of three is multiplied by the difficulty. */
const alone: readonly Panel[] = [{ id: 'E', judges: seats(7), dropHigh: 2, dropLow: 2, ...award }];

/**
 * Synchronised, eleven judges: three for the execution of each diver and five for the synchronisation, of each the highest
 * and the lowest cancelled. Five awards are left; their sum counts three fifths, as if there were three.
 */
const together: readonly Panel[] = [
  { id: 'EA', judges: seats(3), dropHigh: 1, dropLow: 1, weight: 0.6, ...award },
  { id: 'EB', judges: seats(3), dropHigh: 1, dropLow: 1, weight: 0.6, ...award },
  { id: 'S', judges: seats(5), dropHigh: 1, dropLow: 1, weight: 0.6, ...award },
];

/** All dives count. Equal totals share the place. */
const dives = (count: number, panels: readonly Panel[]) =>
  byJudges({
    mark: 'POINTS',
    decimals: 2,
    confirmed: false,
    ties: [],
    kinds: [
      {
        id: 'DIVE',
        names: numbered('', count),
        panels,
        difficulty: 'TIMES',
        maxDifficulty: 6,
        decimals: 2,
        together: 'SUM',
        least: 1,
      },
    ],
  });

export default judged({
  code: 'DIV',
  name: 'Diving',
  // Men dive six times, women five.
  family: dives(6, alone),
  familyIn: [
    { rsc: /^DIVW.*TEAM2/, use: dives(5, together) },
    { rsc: /^DIV.*TEAM2/, use: dives(6, together) },
    { rsc: /^DIVW/, use: dives(5, alone) },
  ],
});
