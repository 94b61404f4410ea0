import { bestPlaced, pool } from '../event/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'VVO',
  name: 'Volleyball',
  // Three pools of four: two of each, and the two best third.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 2), bestPlaced('Q', 3, 2)] }],
  // FIVB: matches won, match points (3:0 and 3:1 give three and none, 3:2 two and one), sets, points, the match itself.
  pool: {
    win: 3,
    draw: 0,
    loss: 0,
    forfeit: 0,
    special: [{ loserScored: 2, win: 2, loss: 1 }],
    order: ['WINS', 'POINTS', 'RATIO', 'INNER_RATIO', 'HEAD_WINS'],
  },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
