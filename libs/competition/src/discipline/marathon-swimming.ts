import { timed } from './discipline.js';

export default timed({
  code: 'OWS',
  name: 'Marathon Swimming',
  irms: ['OTL', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
