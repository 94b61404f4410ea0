import { sumOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

export default judged({
  code: 'SWA',
  name: 'Artistic Swimming',
  places: [{ from: 'PHASE', phase: 'FNL' }],
  totals: [sumOfPhase('ROUTINES', /^SWA/)],
});
