import { pool } from '../event/rules.js';
import { match } from './discipline.js';

export default match({
  code: 'WPO',
  name: 'Water Polo',
  // Two groups: four of each.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 4)] }],
  // World Aquatics: a match that a penalty shoot-out decides gives two points and one.
  pool: {
    win: 3,
    draw: 0,
    loss: 0,
    forfeit: 0,
    special: [{ decidedIn: ['PSO', 'SHOOT_OUT'], win: 2, loss: 1 }],
    order: ['POINTS', 'HEAD_POINTS', 'HEAD_DIFFERENCE', 'HEAD_SCORED', 'DIFFERENCE', 'SCORED'],
  },
  places: [{ from: 'UNITS', phase: 'FNL', size: 8 }, { from: 'POOLS' }],
});
