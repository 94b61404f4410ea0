import { pool } from '../event/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'BDM',
  name: 'Badminton',
  // One of each group of singles, two of each group of pairs.
  phases: [
    { phase: /^BDM.SINGLES.*GP.-$/, advance: [pool('Q', 1, 1)] },
    { phase: /GP.-$/, advance: [pool('Q', 1, 2)] },
  ],
  // BWF group play: matches won; of two equal the winner of their match; then games, then points, won less lost, and as
  // soon as only two are equal their match again.
  pool: {
    win: 1,
    draw: 0,
    loss: 0,
    forfeit: 0,
    order: ['POINTS', { two: 'HEAD_WINS' }, 'DIFFERENCE', 'INNER_DIFFERENCE'],
    again: true,
  },
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL'), { from: 'POOLS' }],
});
