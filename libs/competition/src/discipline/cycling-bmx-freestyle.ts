import { byJudges } from '../family/judged/by-judges.js';
import { numbered, seats } from '../family/judged/rules.js';
import type { ElementKind } from '../family/judged/rules.js';
import { heatsOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

/** Five judges give 0 to 99.99, and the mean of all is the run. Judges decide between equal totals. */
const runs = (counting: Pick<ElementKind, 'best' | 'together'>) =>
  byJudges({
    mark: 'POINTS',
    decimals: 2,
    confirmed: false,
    ties: [],
    kinds: [
      {
        id: 'RUN',
        names: numbered('', 2),
        panels: [{ id: 'OVERALL', judges: seats(5), aggregate: 'MEAN', max: 99.99, step: 0.01 }],
        decimals: 2,
        least: 1,
        ...counting,
      },
    ],
  });

export default judged({
  code: 'BMF',
  name: 'Cycling BMX Freestyle',
  // The better of two runs in the final, their mean before it.
  family: runs({ best: 1, together: 'SUM' }),
  familyIn: [{ rsc: /^.{22}QUAL/, use: runs({ together: 'MEAN' }) }],
  // Everybody rides in one heat; all heats are ranked together.
  totals: [heatsOfPhase(/^BMF/)],
});
