import { race } from '../family/race/race.js';
import { timed } from './discipline.js';

export default timed({
  code: 'CSP',
  name: 'Canoe Sprint',
  family: race({
    fineSeparates: true,
    // A crew is warned once; its second false start in a race disqualifies it.
    falseStart: { warned: 1, of: 'COMPETITOR', irm: 'DSQ', warnings: ['WARNING'] },
  }),
});
