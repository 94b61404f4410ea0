import { byJudges } from '../family/judged/by-judges.js';
import { numbered, seats } from '../family/judged/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';
import { place, rest } from '../event/rules.js';

export default match({
  code: 'SRF',
  name: 'Surfing',
  contest: 'RANKED_MATCH',
  // Five judges give 0 to 10 for a wave; the highest and the lowest are dropped, the mean of three counts, and of a heat the
  // best two waves. Equal: the best wave, then the best three, four and so on. Who interferes keeps half of the second
  // wave, and against somebody's priority nothing of it.
  family: byJudges({
    mark: 'POINTS',
    decimals: 2,
    confirmed: false,
    ties: [{ bestOf: 'WAVE', places: 5 }],
    leaves: { INTERFERENCE: 0.5, PRIORITY_INTERFERENCE: 0 },
    kinds: [
      {
        id: 'WAVE',
        // More than anybody rides in the time of a heat.
        names: numbered('', 30),
        panels: [{ id: 'OVERALL', judges: seats(5), dropHigh: 1, dropLow: 1, aggregate: 'MEAN', max: 10, step: 0.1 }],
        decimals: 2,
        best: 2,
        together: 'SUM',
        least: 1,
      },
    ],
  }),
  // ISA: winners of the first heats of three pass the second round, which is for everybody else.
  phases: [{ phase: /PREL$/, advance: [place('Q3', 1, 1), rest('Q2', 2)] }],
  rounds: ['PREL', 'REP', '8FNL', 'QFNL', 'SFNL', 'FNL'],
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL'), { from: 'LOSERS', phase: 'REP', size: 8 }],
});
