import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'TTE',
  name: 'Table Tennis',
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL', 'R32', 'R64', 'R128')],
});
