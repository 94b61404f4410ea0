import { bestPlaced, pool } from '../event/rules.js';
import { match } from './discipline.js';

export default match({
  code: 'RU7',
  name: 'Rugby Sevens',
  draws: true,
  // Three pools of four: two of each and the two best third; the others play for the places from the ninth on.
  phases: [
    {
      phase: /GP.-$/,
      advance: [pool('Q', 1, 2), pool('9-12', 4, 4), bestPlaced('Q', 3, 2), bestPlaced('9-12', 3, 1)],
    },
  ],
  // World Rugby sevens: of two equal the winner of their match; else the difference of points, then points scored.
  pool: {
    win: 3,
    draw: 2,
    loss: 1,
    forfeit: 0,
    order: ['POINTS', { two: 'HEAD_POINTS' }, 'DIFFERENCE', 'SCORED'],
  },
  places: [{ from: 'UNITS', phase: 'FNL', size: 12 }],
});
