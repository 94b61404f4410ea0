import { sets } from '../family/sets/sets.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';
import { bestPlaced, pool } from '../event/rules.js';

export default match({
  code: 'VVO',
  name: 'Volleyball',
  family: sets({
    period: 'S',
    // FIVB Official Volleyball Rules 6.2 and 6.3: sets to 25 and a fifth to 15, two ahead; three of them win.
    setsToWin: 3,
    set: { to: 25, by: 2 },
    // 18.2: in the deciding set courts are changed when a team has 8.
    lastSet: { to: 15, by: 2, switchAt: 8 },
    // 12.1: a set begins with the team that did not serve first in the one before; the deciding set has a toss of its own.
    service: { by: 'RALLY', next: 'OTHER', last: 'TOSS' },
    // 16.2 and 21.3: a delay penalty and a red card give the other team a point and the service.
    penalties: { DELAY_WARNING: 0, DELAY_PENALTY: 1, YELLOW: 0, RED: 1, EXPULSION: 0, DISQUALIFICATION: 0 },
    // 15.1: two in each set.
    timeouts: { per: 'SET', times: 2 },
    challenges: { per: 'SET', times: 2 },
  }),
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
