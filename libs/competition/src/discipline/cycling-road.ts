import { timed } from './discipline.js';

export default timed({
  code: 'CRD',
  name: 'Cycling Road',
  irms: ['OTL', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
