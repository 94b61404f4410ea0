import { race } from '../family/race/race.js';
import { timed } from './discipline.js';

export default timed({
  code: 'BMX',
  name: 'Cycling BMX Racing',
  // Everybody on the gate has a place in the heat, because places make the points of a round.
  family: race({ fineSeparates: true, behind: ['DNF', 'REL', 'DNS'] }),
  irms: ['DNF', 'REL', 'DNS', 'DSQ', 'DQB'],
});
