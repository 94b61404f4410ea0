import { pool } from '../event/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'HBL',
  name: 'Handball',
  draws: true,
  // Two groups of six: four of each.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 4)] }],
  // IHF: points, then the matches among the equal, then all matches.
  pool: {
    win: 2,
    draw: 1,
    loss: 0,
    forfeit: 0,
    order: ['POINTS', 'HEAD_POINTS', 'HEAD_DIFFERENCE', 'HEAD_SCORED', 'DIFFERENCE', 'SCORED'],
  },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
