import { heatsOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

export default judged({
  code: 'SKB',
  name: 'Skateboarding',
  // Everybody rides in one heat; all heats are ranked together.
  totals: [heatsOfPhase(/^SKB/)],
});
