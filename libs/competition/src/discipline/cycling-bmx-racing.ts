import { timed } from './discipline.js';

export default timed({
  code: 'BMX',
  name: 'Cycling BMX Racing',
  irms: ['DNF', 'REL', 'DNS', 'DSQ', 'DQB'],
});
