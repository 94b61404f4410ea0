import { bestPlaced, pool } from '../event/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

export default match({
  code: 'FBL',
  name: 'Football',
  draws: true,
  phases: [
    // Twelve teams of women in three groups: the two best third go on as well. Sixteen of men in four.
    { phase: /^FBLW.*GP.-$/, advance: [pool('Q', 1, 2), bestPlaced('Q', 3, 2)] },
    { phase: /GP.-$/, advance: [pool('Q', 1, 2)] },
  ],
  // FIFA regulations of the Olympic tournaments: all matches first, then those among the equal; fair play and lots are decided.
  pool: {
    win: 3,
    draw: 1,
    loss: 0,
    forfeit: 0,
    order: ['POINTS', 'DIFFERENCE', 'SCORED', 'HEAD_POINTS', 'HEAD_DIFFERENCE', 'HEAD_SCORED'],
  },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
