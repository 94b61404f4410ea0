import { sumOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

export default judged({
  code: 'GAR',
  name: 'Artistic Gymnastics',
  irms: ['DNF', 'DNS', 'DSQ', 'DQB'],
  // All-around and team finals are ranked over their rotations, apparatus finals in one unit.
  placesIn: [{ rsc: /^GAR.(?:1AA|TEAM)/, use: [{ from: 'PHASE', phase: 'FNL' }] }],
  // Every rotation brings everybody one apparatus: six for men, four for women.
  totals: [sumOfPhase('APPARATUS', /^GARM(?:1AA|TEAM)/, 6), sumOfPhase('APPARATUS', /^GARW(?:1AA|TEAM)/, 4)],
});
