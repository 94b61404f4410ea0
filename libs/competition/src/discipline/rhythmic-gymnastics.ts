import { best, overall } from '../event/rules.js';
import { judged, reached } from './discipline.js';

/** The sum over hoop, ball, clubs and ribbon, or over the two exercises of a group. */
const apparatus = { by: 'SUM', of: 'MARK' } as const;

export default judged({
  code: 'GRY',
  name: 'Rhythmic Gymnastics',
  // FIG Technical Regulations: ten gymnasts, two of one NOC; eight groups.
  phases: [
    {
      phase: /^GRY.1AA.*QUAL$/,
      units: 4,
      several: apparatus,
      advance: [best('Q', 10), best('R1', 1), best('R2', 1)],
      perNoc: 2,
    },
    { phase: /^GRY.5AA.*QUAL$/, units: 2, several: apparatus, advance: [overall('Q', 1, 8)] },
  ],
  places: [{ from: 'PHASE', phase: 'FNL' }, ...reached('QUAL')],
});
