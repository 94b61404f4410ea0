import { timed } from './discipline.js';

export default timed({
  code: 'MTB',
  name: 'Cycling Mountain Bike',
  irms: ['LAP', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
