import { race } from '../family/race/race.js';
import { timed } from './discipline.js';

export default timed({
  code: 'OWS',
  name: 'Marathon Swimming',
  // Touching the board counts; the photo puts those of one printed time in order. Cards are shown from the boats.
  family: race({ fineSeparates: true, penalties: { YELLOW: { does: 'NOTHING' } } }),
  familyIn: [
    { rsc: /^OWS.\d+X/, use: race({ fineSeparates: true, relay: true, penalties: { YELLOW: { does: 'NOTHING' } } }) },
  ],
  irms: ['OTL', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
