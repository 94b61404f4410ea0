import { best, overall } from '../event/rules.js';
import { byFinals, judged, reached } from './discipline.js';

const allAround = { from: 'PHASE', phase: 'FNL' } as const;
const reserves = [best('R1', 1), best('R2', 1), best('R3', 1)];

export default judged({
  code: 'GAR',
  name: 'Artistic Gymnastics',
  irms: ['DNF', 'DNS', 'DSQ', 'DQB'],
  // FIG Technical Regulations, qualification: eight teams; 24 gymnasts all-around and 8 on an apparatus, two of one NOC.
  phases: [
    { phase: /^GAR.TEAM.*QUAL$/, advance: [overall('Q', 1, 8), overall('R1', 9, 9)] },
    { phase: /^GAR.1AA.*QUAL$/, advance: [best('Q', 24), ...reserves], perNoc: 2 },
    { phase: /^GAR.1AP.*QUAL$/, advance: [best('Q', 8), ...reserves], perNoc: 2 },
  ],
  places: [...byFinals, ...reached('QUAL')],
  // All-around and team finals are ranked over their rotations, apparatus finals in one unit.
  placesIn: [{ rsc: /^GAR.(?:1AA|TEAM)/, use: [allAround, ...reached('QUAL')] }],
});
