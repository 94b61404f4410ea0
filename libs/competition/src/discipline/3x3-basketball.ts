import { pool } from '../event/rules.js';
import { byTwoFinals, match } from './discipline.js';

export default match({
  code: 'BK3',
  name: '3x3 Basketball',
  // Eight teams in one pool: two go straight to the semi-finals, four to the quarter-finals.
  phases: [{ phase: /GPA-$/, advance: [pool('SF', 1, 2), pool('QF', 3, 6)] }],
  // FIBA 3x3: wins, then the matches among the equal, then points scored on average.
  pool: { win: 1, draw: 0, loss: 0, forfeit: 0, order: ['POINTS', 'HEAD_WINS', 'AVERAGE'] },
  places: [byTwoFinals, { from: 'LOSERS', phase: 'QFNL', size: 2 }, { from: 'POOLS' }],
});
