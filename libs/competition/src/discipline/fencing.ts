import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'FEN',
  name: 'Fencing',
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL', 'R32', 'R64')],
  // Teams fence for every place down to the eighth.
  placesIn: [{ rsc: /^FEN.TEAM/, use: [{ from: 'UNITS', phase: 'FNL', size: 8 }, ...knockedOut('8FNL')] }],
});
