import { byFinalAndTwoBronzes, match } from './discipline.js';

export default match({
  code: 'TKW',
  name: 'Taekwondo',
  // Who lost to a finalist meets in the repechage; its winners fight a losing semi-finalist for bronze.
  rounds: ['R32', '8FNL', 'QFNL', 'SFNL', 'REP1', 'REPF', 'FNL'],
  places: [
    ...byFinalAndTwoBronzes,
    { from: 'LOSERS', phase: 'REP1', size: 2 },
    // Two of the losers of this round, and of the next, are in the repechage.
    { from: 'LOSERS', phase: 'QFNL', size: 2 },
    { from: 'LOSERS', phase: '8FNL', size: 6 },
    { from: 'LOSERS', phase: 'R32' },
  ],
});
