import { byJudges } from '../family/judged/by-judges.js';
import { seats } from '../family/judged/rules.js';
import type { Panel } from '../family/judged/rules.js';
import { marks } from '../family/marks.js';
import { sumOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

/** Four judges start from 10; the mean of the two in the middle counts. */
const four = (id: string): Panel => ({
  id,
  judges: seats(4),
  dropHigh: 1,
  dropLow: 1,
  aggregate: 'MEAN',
  decimals: 3,
  max: 10,
  step: 0.05,
});

export default judged({
  code: 'GRY',
  name: 'Rhythmic Gymnastics',
  // Difficulty of body and of apparatus, artistry and execution, penalties deducted. Equal: execution, then artistry.
  family: byJudges({
    mark: 'POINTS',
    decimals: 3,
    confirmed: true,
    ties: [{ panel: 'E' }, { panel: 'A' }],
    kinds: [
      {
        id: 'EXERCISE',
        names: ['1'],
        panels: [
          { id: 'DB', judges: ['DB'], aggregate: 'SUM', max: 30, step: 0.1 },
          { id: 'DA', judges: ['DA'], aggregate: 'SUM', max: 30, step: 0.1 },
          four('A'),
          four('E'),
        ],
        decimals: 3,
        together: 'SUM',
        least: 1,
      },
    ],
  }),
  // What all apparatus make together grows out of their own units.
  familyIn: [{ rsc: /^.{26}-{8}/, use: marks }],
  places: [{ from: 'PHASE', phase: 'FNL' }],
  totals: [sumOfPhase('ROTATIONS', /^GRY/)],
});
