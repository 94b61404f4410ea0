import { fieldEvents } from './athletics-field.js';
import { timed } from './discipline.js';

export default timed({
  code: 'ATH',
  name: 'Athletics',
  marks: ['TIME', 'DISTANCE', 'POINTS'],
  familyIn: [...fieldEvents],
  irms: ['NM', 'DNF', 'DNS', 'DQ', 'DQB'],
  placesIn: [{ rsc: /^ATH.(?:DECATH|HEPTATH)/, use: [{ from: 'EVENT' }] }],
});
