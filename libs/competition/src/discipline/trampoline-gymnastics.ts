import { byJudges } from '../family/judged/by-judges.js';
import { numbered, seats } from '../family/judged/rules.js';
import { byFinals, judged, reached } from './discipline.js';
import { best } from '../event/rules.js';

/**
 * Difficulty, execution (of four judges the two in the middle are added), time of flight and horizontal displacement, both
 * measured. Equal totals: execution, then difficulty.
 */
const routines = (count: number) =>
  byJudges({
    mark: 'POINTS',
    decimals: 3,
    confirmed: true,
    ties: [{ panel: 'E' }, { panel: 'D' }],
    kinds: [
      {
        id: 'ROUTINE',
        names: numbered('', count),
        panels: [
          { id: 'D', judges: ['D'], aggregate: 'SUM', max: 30, step: 0.1 },
          { id: 'E', judges: seats(4), dropHigh: 1, dropLow: 1, aggregate: 'SUM', max: 10, step: 0.1 },
          { id: 'T', judges: ['T'], aggregate: 'SUM', max: 30, step: 0.005 },
          { id: 'H', judges: ['H'], aggregate: 'SUM', max: 10, step: 0.01 },
        ],
        decimals: 3,
        best: 1,
        together: 'SUM',
        least: 1,
      },
    ],
  });

export default judged({
  code: 'GTR',
  name: 'Trampoline Gymnastics',
  family: routines(1),
  // The better of two routines.
  familyIn: [{ rsc: /^.{22}QUAL/, use: routines(2) }],
  // FIG Technical Regulations: eight gymnasts, two of one NOC, and two reserves.
  phases: [{ phase: /QUAL$/, advance: [best('Q', 8), best('R1', 1), best('R2', 1)], perNoc: 2 }],
  places: [...byFinals, ...reached('QUAL')],
});
