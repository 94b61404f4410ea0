import { sets } from '../family/sets/sets.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';
import { pool } from '../event/rules.js';

export default match({
  code: 'BDM',
  name: 'Badminton',
  family: sets({
    period: 'G',
    // BWF Laws of Badminton 7.1 to 7.5: best of three games to 21; at 20 all two ahead, at 29 all the 30th point.
    setsToWin: 2,
    set: { to: 21, by: 2, cap: 30 },
    // Law 8.1: in the third game ends are changed when a side has 11.
    lastSet: { to: 21, by: 2, cap: 30, switchAt: 11 },
    // Law 7.6: who won a game serves first in the next.
    service: { by: 'RALLY', next: 'WINNER' },
    // A red card is a fault: the other side's point. Black is a disqualification, and an IRM beside it.
    penalties: { YELLOW: 0, RED: 1, BLACK: 0 },
    challenges: { per: 'MATCH', times: 2 },
  }),
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
