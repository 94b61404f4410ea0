import { byFinalAndTwoBronzes, knockedOut, match } from './discipline.js';

export default match({
  code: 'JUD',
  name: 'Judo',
  // Quarter-finalists who lost meet in the repechage; its winners fight for bronze.
  rounds: ['R64', 'R32', '8FNL', 'QFNL', 'REP1', 'SFNL', 'REPF', 'FNL'],
  places: [...byFinalAndTwoBronzes, { from: 'LOSERS', phase: 'REP1', size: 2 }, ...knockedOut('8FNL', 'R32', 'R64')],
});
