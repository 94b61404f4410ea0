import { race } from '../family/race/race.js';
import { timed } from './discipline.js';

export default timed({
  code: 'CRD',
  name: 'Cycling Road',
  // A bunch has one time in whole seconds; the photo puts it in order.
  family: race({ fineSeparates: true, penalties: { TIME: { does: 'TIME' } } }),
  familyIn: [
    { rsc: /^CRD.TT/, use: race({ start: 'INTERVAL', fineSeparates: true, penalties: { TIME: { does: 'TIME' } } }) },
  ],
  irms: ['OTL', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
