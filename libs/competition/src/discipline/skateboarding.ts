import { overall } from '../event/rules.js';
import { byFinals, judged, reached } from './discipline.js';

export default judged({
  code: 'SKB',
  name: 'Skateboarding',
  // World Skate: eight of the preliminaries; the best skates last.
  phases: [
    {
      phase: /QUAL$/,
      advance: [overall('Q', 1, 8)],
      seeding: [{ of: ['Q'], into: 'FNL', units: [1], order: 'MARKS', spread: 'LAST_FIRST' }],
    },
  ],
  places: [...byFinals, ...reached('QUAL')],
});
