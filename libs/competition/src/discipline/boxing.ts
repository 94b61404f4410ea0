import { knockedOut, match } from './discipline.js';

export default match({
  code: 'BOX',
  name: 'Boxing',
  // Both losing semi-finalists hold a bronze: there is no bout for the third place.
  places: [
    { from: 'UNITS', phase: 'FNL' },
    { from: 'LOSERS', phase: 'SFNL', size: 2 },
    ...knockedOut('QFNL', '8FNL', 'R32', 'R64'),
  ],
  // DD-BOX: the result goes from LIVE straight to OFFICIAL.
  statuses: ['START_LIST', 'LIVE', 'OFFICIAL', 'PROTESTED', 'PROVISIONAL'],
});
