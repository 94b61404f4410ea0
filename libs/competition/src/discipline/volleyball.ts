import { sets } from '../family/sets/sets.js';
import { match } from './discipline.js';

export default match({
  code: 'VVO',
  name: 'Volleyball',
  family: sets({
    period: 'S',
    // FIVB Official Volleyball Rules 6.2 and 6.3: sets to 25 and a fifth to 15, two ahead; three of them win.
    setsToWin: 3,
    set: { to: 25, by: 2 },
    // 18.2: in the deciding set courts are changed when a team has 8.
    lastSet: { to: 15, by: 2, switchAt: 8 },
    // 12.1: a set begins with the team that did not serve first in the one before; the deciding set has a toss of its own.
    service: { by: 'RALLY', next: 'OTHER', last: 'TOSS' },
    // 16.2 and 21.3: a delay penalty and a red card give the other team a point and the service.
    penalties: { DELAY_WARNING: 0, DELAY_PENALTY: 1, YELLOW: 0, RED: 1, EXPULSION: 0, DISQUALIFICATION: 0 },
    // 15.1: two in each set.
    timeouts: { per: 'SET', times: 2 },
    challenges: { per: 'SET', times: 2 },
  }),
});
