import { judged } from './discipline.js';

export default judged({
  code: 'GAR',
  name: 'Artistic Gymnastics',
  irms: ['DNF', 'DNS', 'DSQ', 'DQB'],
  // All-around and team finals are ranked over their rotations, apparatus finals in one unit.
  placesIn: [{ rsc: /^GAR.(?:1AA|TEAM)/, use: [{ from: 'PHASE', phase: 'FNL' }] }],
});
