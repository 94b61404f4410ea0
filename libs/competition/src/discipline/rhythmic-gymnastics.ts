import { judged } from './discipline.js';

export default judged({
  code: 'GRY',
  name: 'Rhythmic Gymnastics',
  places: [{ from: 'PHASE', phase: 'FNL' }],
});
