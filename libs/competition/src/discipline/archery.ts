import { overall } from '../event/rules.js';
import { byTwoFinals, knockedOut, match, reached } from './discipline.js';

export default match({
  code: 'ARC',
  name: 'Archery',
  marks: ['SETS', 'POINTS'],
  // The ranking round orders everyone; the elimination rounds are matches.
  contestIn: [{ rsc: /^.{22}QUAL/, use: 'RACE' }],
  // Sixteen mixed teams reach the bracket; individuals and teams all do.
  phases: [{ phase: /^ARCX.*QUAL$/, advance: [overall('Q', 1, 16)] }],
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL', 'R32', 'R64')],
  placesIn: [{ rsc: /^ARC.TEAM/, use: [byTwoFinals, ...knockedOut('QFNL', '8FNL'), ...reached('QUAL')] }],
});
