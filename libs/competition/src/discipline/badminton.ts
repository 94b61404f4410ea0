import { sets } from '../family/sets/sets.js';
import { match } from './discipline.js';

export default match({
  code: 'BDM',
  name: 'Badminton',
  family: sets({
    period: 'G',
    // BWF Laws of Badminton 7.1 to 7.5: best of three games to 21; at 20 all two ahead, at 29 all the 30th point.
    setsToWin: 2,
    set: { to: 21, by: 2, cap: 30 },
    // Law 8.1: in the third game ends are changed when a side has 11.
    lastSet: { to: 21, by: 2, cap: 30, switchAt: 11 },
    // Law 7.6: who won a game serves first in the next.
    service: { by: 'RALLY', next: 'WINNER' },
    // A red card is a fault: the other side's point. Black is a disqualification, and an IRM beside it.
    penalties: { YELLOW: 0, RED: 1, BLACK: 0 },
    challenges: { per: 'MATCH', times: 2 },
  }),
});
