import { best } from '../event/rules.js';
import { byFinals, judged, reached } from './discipline.js';

export default judged({
  code: 'GTR',
  name: 'Trampoline Gymnastics',
  // FIG Technical Regulations: eight gymnasts, two of one NOC, and two reserves.
  phases: [{ phase: /QUAL$/, advance: [best('Q', 8), best('R1', 1), best('R2', 1)], perNoc: 2 }],
  places: [...byFinals, ...reached('QUAL')],
});
