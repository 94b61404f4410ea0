import { timed } from './discipline.js';

export default timed({
  code: 'TRI',
  name: 'Triathlon',
  irms: ['LAP', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
