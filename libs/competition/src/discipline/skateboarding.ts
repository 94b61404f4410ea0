import { byJudges } from '../family/judged/by-judges.js';
import { numbered, seats } from '../family/judged/rules.js';
import type { ElementKind, Panel } from '../family/judged/rules.js';
import { heatsOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

/** Five judges give 0 to 100; the highest and the lowest are dropped, the mean of three counts. */
const overall: Panel = {
  id: 'OVERALL',
  judges: seats(5),
  dropHigh: 1,
  dropLow: 1,
  aggregate: 'MEAN',
  max: 100,
  step: 0.01,
};
const scored = { panels: [overall], decimals: 2, together: 'SUM' } as const satisfies Partial<ElementKind>;
const shared = { mark: 'POINTS', decimals: 2, confirmed: false } as const;

export default judged({
  code: 'SKB',
  name: 'Skateboarding',
  // Park: the best of three runs; equal: the next best run.
  family: byJudges({
    ...shared,
    ties: [{ bestOf: 'RUN', places: 3 }],
    kinds: [{ id: 'RUN', names: numbered('', 3), best: 1, least: 1, ...scored }],
  }),
  familyIn: [
    {
      // Street, 2/5/3: the better of two runs and the best two of five tricks. Equal: the run, then the best trick.
      rsc: /^SKB.STREET/,
      use: byJudges({
        ...shared,
        ties: [{ kind: 'RUN' }, { bestOf: 'TRICK', places: 1 }],
        kinds: [
          { id: 'RUN', names: numbered('R', 2), best: 1, least: 1, ...scored },
          { id: 'TRICK', names: numbered('T', 5), best: 2, least: 0, ...scored },
        ],
      }),
    },
  ],
  // Everybody rides in one heat; all heats are ranked together.
  totals: [heatsOfPhase(/^SKB/)],
});
