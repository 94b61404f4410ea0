import { race } from '../family/race/race.js';
import { timed } from './discipline.js';

export default timed({
  code: 'MTB',
  name: 'Cycling Mountain Bike',
  // Who is about to be lapped is taken off, and placed in the order of passing the last point.
  family: race({ fineSeparates: true, lapped: 'LAP' }),
  familyIn: [{ rsc: /^MTB.(?:RELAY|XCR|TEAM)/, use: race({ fineSeparates: true, relay: true, lapped: 'LAP' }) }],
  irms: ['LAP', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
