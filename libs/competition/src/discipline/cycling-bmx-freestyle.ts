import { overall } from '../event/rules.js';
import { byFinals, judged, reached } from './discipline.js';

export default judged({
  code: 'BMF',
  name: 'Cycling BMX Freestyle',
  // Nine of twelve; the best rides last.
  phases: [
    {
      phase: /QUAL$/,
      advance: [overall('Q', 1, 9)],
      seeding: [{ of: ['Q'], into: 'FNL', units: [1], order: 'MARKS', spread: 'LAST_FIRST' }],
    },
  ],
  places: [...byFinals, ...reached('QUAL')],
});
