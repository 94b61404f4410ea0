import { timed } from './discipline.js';

export default timed({
  code: 'ROW',
  name: 'Rowing',
  // BUW: a boat under weight is placed last.
  irms: ['BUW', 'EXC', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
