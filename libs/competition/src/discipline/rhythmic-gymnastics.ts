import { sumOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

export default judged({
  code: 'GRY',
  name: 'Rhythmic Gymnastics',
  places: [{ from: 'PHASE', phase: 'FNL' }],
  totals: [sumOfPhase('ROTATIONS', /^GRY/)],
});
