import { byJudges } from '../family/judged/by-judges.js';
import { numbered, seats } from '../family/judged/rules.js';
import type { ElementKind } from '../family/judged/rules.js';
import { marks } from '../family/marks.js';
import { sumOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

/** Five judges, the highest and the lowest dropped, the mean of three times what was declared; four decimals. */
const scored: Omit<ElementKind, 'id' | 'names' | 'panels'> = {
  difficulty: 'TIMES',
  decimals: 4,
  together: 'SUM',
  least: 0,
};
const five = { judges: seats(5), dropHigh: 1, dropLow: 1, aggregate: 'MEAN', max: 10, step: 0.25 } as const;

export default judged({
  code: 'SWA',
  name: 'Artistic Swimming',
  // Elements by the degree of difficulty on the coach card, and the three components of the artistic impression by their
  // factor, sent as its difficulty. Errors of synchronisation are deducted.
  family: byJudges({
    mark: 'POINTS',
    decimals: 4,
    confirmed: true,
    ties: [],
    kinds: [
      { id: 'ELEMENT', names: numbered('E', 12), panels: [{ id: 'EXECUTION', ...five }], ...scored },
      { id: 'IMPRESSION', names: numbered('A', 3), panels: [{ id: 'IMPRESSION', ...five }], ...scored },
    ],
  }),
  // What all routines make together grows out of their own units.
  familyIn: [{ rsc: /^.{26}-{8}/, use: marks }],
  places: [{ from: 'PHASE', phase: 'FNL' }],
  totals: [sumOfPhase('ROUTINES', /^SWA/)],
});
