import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'TEN',
  name: 'Tennis',
  marks: ['SCORE'],
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL', 'R32', 'R64')],
});
