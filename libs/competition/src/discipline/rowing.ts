import { race } from '../family/race/race.js';
import { timed } from './discipline.js';

export default timed({
  code: 'ROW',
  name: 'Rowing',
  family: race({
    fineSeparates: true,
    // A false start costs a yellow card, and two of them are a red one: the crew is excluded.
    falseStart: { warned: 1, of: 'COMPETITOR', irm: 'EXC', warnings: ['YELLOW'] },
    penalties: { YELLOW: { does: 'NOTHING' } },
    // A boat under weight is placed last.
    behind: ['BUW'],
  }),
  irms: ['BUW', 'EXC', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
