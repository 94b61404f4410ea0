import { bestPlaced, pool } from '../event/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'BKB',
  name: 'Basketball',
  // Three groups of four: two of each, and the two best third.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 2), bestPlaced('Q', 3, 2)] }],
  // FIBA Official Basketball Rules, D.1: points, then the matches among the equal, anew for whoever is equal still.
  pool: {
    win: 2,
    draw: 0,
    loss: 1,
    forfeit: 0,
    order: ['POINTS', 'HEAD_POINTS', 'HEAD_DIFFERENCE', 'HEAD_SCORED', 'DIFFERENCE', 'SCORED'],
    again: true,
  },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
