import { combat } from '../family/combat/combat.js';
import { periodsNamed } from '../family/combat/rules.js';
import { knockedOut, match } from './discipline.js';

const bout = combat({
  counts: 'JUDGES',
  periods: periodsNamed('R', 3),
  // Ten-point must: the better boxer of a round has 10, the other 9 to 7. Whose card is level after the last round names
  // a winner where no boxer has most of the judges.
  panel: { judges: 5, asked: 'ALWAYS', better: [10], other: [9, 8, 7], nomination: 'VOTE' },
  penalties: { CAUTION: {}, WARNING: { takes: 1 }, COUNT: {} },
  ends: [
    { by: 'PENALTY', kind: 'WARNING', times: 3, decision: 'DSQ' },
    // The referee stops the contest at the third count of a round or the fourth of the bout.
    { by: 'PENALTY', kind: 'COUNT', times: 3, within: 'PERIOD', decision: 'RSC' },
    { by: 'PENALTY', kind: 'COUNT', times: 4, decision: 'RSC' },
  ],
  decisions: {
    ahead: 'WP',
    officials: ['KO', 'TKO', 'RSC', 'RSC-I', 'ABD', 'WO', 'DSQ', 'BDSQ', 'DKO', 'NC'],
    against: ['DSQ', 'BDSQ', 'DKO', 'NC'],
  },
});

export default match({
  code: 'BOX',
  name: 'Boxing',
  family: bout,
  // Both losing semi-finalists hold a bronze: there is no bout for the third place.
  places: [
    { from: 'UNITS', phase: 'FNL' },
    { from: 'LOSERS', phase: 'SFNL', size: 2 },
    ...knockedOut('QFNL', '8FNL', 'R32', 'R64'),
  ],
  // DD-BOX: the result goes from LIVE straight to OFFICIAL.
  statuses: ['START_LIST', 'LIVE', 'OFFICIAL', 'PROTESTED', 'PROVISIONAL'],
});
