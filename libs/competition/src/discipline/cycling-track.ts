import { finalsOfTwo, timed } from './discipline.js';

export default timed({
  code: 'CTR',
  name: 'Cycling Track',
  marks: ['TIME', 'POINTS'],
  irms: ['OVL', 'REL', 'DNF', 'DNS', 'DSQ', 'DQB'],
  firstRankIn: finalsOfTwo('CTR.(?:PURTEAM|SPRTEAM)'),
  placesIn: [{ rsc: /^CTR.OMNIUM/, use: [{ from: 'EVENT' }] }],
});
