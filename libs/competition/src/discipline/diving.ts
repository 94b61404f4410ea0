import { byJudges } from '../family/judged/by-judges.js';
import { numbered, seats } from '../family/judged/rules.js';
import type { Panel } from '../family/judged/rules.js';
import { byFinals, judged, reached } from './discipline.js';
import { overall } from '../event/rules.js';
import type { Seeding } from './phase-rule.js';

/** World Aquatics: divers start in the reverse order of the round before. */
const bestLast = (into: string): Seeding[] => [{ of: ['Q'], into, units: [1], order: 'MARKS', spread: 'LAST_FIRST' }];

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
  // Eighteen to the semi-final, twelve to the final, two reserves each.
  phases: [
    { phase: /PREL$/, advance: [overall('Q', 1, 18), overall('R', 19, 20)], seeding: bestLast('SFNL') },
    { phase: /SFNL$/, advance: [overall('Q', 1, 12), overall('R', 13, 14)], seeding: bestLast('FNL') },
  ],
  places: [...byFinals, ...reached('SFNL', 'PREL')],
});
