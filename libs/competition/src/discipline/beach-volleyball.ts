import { sets } from '../family/sets/sets.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';
import { bestPlaced, pool } from '../event/rules.js';

export default match({
  code: 'VBV',
  name: 'Beach Volleyball',
  family: sets({
    period: 'S',
    // FIVB Official Beach Volleyball Rules 6.2 and 6.3: sets to 21 and a third to 15, two ahead; two of them win.
    setsToWin: 2,
    // 18.2: courts are changed every 7 points, in the third set every 5.
    set: { to: 21, by: 2, switchEvery: 7 },
    lastSet: { to: 15, by: 2, switchEvery: 5 },
    // Before each set a team chooses whether it serves.
    service: { by: 'RALLY', next: 'TOSS' },
    // A delay penalty and a red card give the other team a point and the service.
    penalties: { DELAY_WARNING: 0, DELAY_PENALTY: 1, YELLOW: 0, RED: 1, EXPULSION: 0, DISQUALIFICATION: 0 },
    // 15.1: one in each set.
    timeouts: { per: 'SET', times: 1 },
    challenges: { per: 'SET', times: 2 },
  }),
  // Six pools of four: two of each and the two best third; the other four third play for two places more.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 2), bestPlaced('Q', 3, 2), bestPlaced('LL', 3, 4)] }],
  // FIVB: match points; of two equal the winner of their match; of more the ratio of points among them, then in all matches.
  pool: {
    win: 2,
    draw: 0,
    loss: 1,
    forfeit: 0,
    order: ['POINTS', { two: 'HEAD_POINTS' }, 'HEAD_INNER_RATIO', 'INNER_RATIO', 'RATIO'],
  },
  rounds: ['LL', '8FNL', 'QFNL', 'SFNL', 'FNL'],
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL'), { from: 'LOSERS', phase: 'LL', size: 2 }, { from: 'POOLS' }],
});
