import { bestPlaced, pool } from '../event/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'VBV',
  name: 'Beach Volleyball',
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
