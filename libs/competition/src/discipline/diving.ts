import { overall } from '../event/rules.js';
import { byFinals, judged, reached } from './discipline.js';
import type { Seeding } from './phase-rule.js';

/** World Aquatics: divers start in the reverse order of the round before. */
const bestLast = (into: string): Seeding[] => [{ of: ['Q'], into, units: [1], order: 'MARKS', spread: 'LAST_FIRST' }];

export default judged({
  code: 'DIV',
  name: 'Diving',
  // Eighteen to the semi-final, twelve to the final, two reserves each.
  phases: [
    { phase: /PREL$/, advance: [overall('Q', 1, 18), overall('R', 19, 20)], seeding: bestLast('SFNL') },
    { phase: /SFNL$/, advance: [overall('Q', 1, 12), overall('R', 13, 14)], seeding: bestLast('FNL') },
  ],
  places: [...byFinals, ...reached('SFNL', 'PREL')],
});
