import { place, rest } from '../event/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'SRF',
  name: 'Surfing',
  contest: 'RANKED_MATCH',
  // ISA: winners of the first heats of three pass the second round, which is for everybody else.
  phases: [{ phase: /PREL$/, advance: [place('Q3', 1, 1), rest('Q2', 2)] }],
  rounds: ['PREL', 'REP', '8FNL', 'QFNL', 'SFNL', 'FNL'],
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL'), { from: 'LOSERS', phase: 'REP', size: 8 }],
});
