import { fieldEvents } from './athletics-field.js';
import { running, trackEvents } from './athletics-track.js';
import { timed } from './discipline.js';

export default timed({
  code: 'ATH',
  name: 'Athletics',
  marks: ['TIME', 'DISTANCE', 'POINTS'],
  family: running,
  familyIn: [...fieldEvents, ...trackEvents],
  irms: ['NM', 'DNF', 'DNS', 'DQ', 'DQB'],
  // World Athletics CR 31: no record with more than 2.0 m/s along the straight.
  recordWindMaxTenths: 20,
  placesIn: [{ rsc: /^ATH.(?:DECATH|HEPTATH)/, use: [{ from: 'EVENT' }] }],
});
