import { pool } from '../event/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'HOC',
  name: 'Hockey',
  draws: true,
  // Two pools of six: four of each.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 4)] }],
  // FIH tournament regulations: points, matches won, goal difference, goals, then the matches among the equal.
  pool: {
    win: 3,
    draw: 1,
    loss: 0,
    forfeit: 0,
    order: ['POINTS', 'WINS', 'DIFFERENCE', 'SCORED', 'HEAD_POINTS'],
  },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
