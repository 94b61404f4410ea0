import { pool } from '../event/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'BKG',
  name: 'Breaking',
  draws: true,
  // Four groups of four: two of each.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 2)] }],
  // WDSF: rounds won count, then the judges' votes inside them.
  pool: { win: 1, draw: 0, loss: 0, forfeit: 0, order: ['SCORED', 'INNER_SCORED'] },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
