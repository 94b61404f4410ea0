import { byJudges } from '../family/judged/by-judges.js';
import { numbered, seats } from '../family/judged/rules.js';
import type { ElementKind } from '../family/judged/rules.js';
import { marks } from '../family/marks.js';
import { sumOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

/**
 * An exercise is worth the D score, which the D jury gives as one value, and the E score: seven judges start from 10, the
 * two highest and two lowest are dropped, the mean of the others is cut off after three decimals. What the line, time and
 * behaviour cost is deducted. Equal totals: the higher E score, then the higher D score, else the place is shared.
 */
const exercises = (kind: Pick<ElementKind, 'names' | 'together' | 'least'>) =>
  byJudges({
    mark: 'POINTS',
    decimals: 3,
    rounding: 'DOWN',
    confirmed: true,
    ties: [{ panel: 'E' }, { panel: 'D' }],
    kinds: [
      {
        id: 'EXERCISE',
        panels: [
          { id: 'D', judges: ['D'], aggregate: 'SUM', max: 12, step: 0.1 },
          {
            id: 'E',
            judges: seats(7),
            dropHigh: 2,
            dropLow: 2,
            aggregate: 'MEAN',
            decimals: 3,
            rounding: 'DOWN',
            max: 10,
            step: 0.1,
          },
        ],
        decimals: 3,
        rounding: 'DOWN',
        ...kind,
      },
    ],
  });

export default judged({
  code: 'GAR',
  name: 'Artistic Gymnastics',
  irms: ['DNF', 'DNS', 'DSQ', 'DQB'],
  // One apparatus.
  family: exercises({ names: ['1'], together: 'SUM', least: 1 }),
  familyIn: [
    // What all apparatus make together grows out of their own units.
    { rsc: /^.{26}-{8}/, use: marks },
    // Two vaults of different groups, of which the mean counts.
    { rsc: /^GAR.1APVT/, use: exercises({ names: numbered('', 2), together: 'MEAN', least: 2 }) },
    // Three of a team, and all three count.
    { rsc: /^GAR.TEAM/, use: exercises({ names: numbered('', 3), together: 'SUM', least: 1 }) },
  ],
  // All-around and team finals are ranked over their rotations, apparatus finals in one unit.
  placesIn: [{ rsc: /^GAR.(?:1AA|TEAM)/, use: [{ from: 'PHASE', phase: 'FNL' }] }],
  // Every rotation brings everybody one apparatus: six for men, four for women.
  totals: [sumOfPhase('APPARATUS', /^GARM(?:1AA|TEAM)/, 6), sumOfPhase('APPARATUS', /^GARW(?:1AA|TEAM)/, 4)],
});
