import { marks } from '../family/marks.js';
import type { SetRules } from '../family/sets/rules.js';
import { sets } from '../family/sets/sets.js';
import { bestOf } from '../total/best-of.js';
import { match } from './discipline.js';

const rules: SetRules = {
  period: 'G',
  // ITTF Laws 2.11 and 2.12: games to 11, two ahead; any odd number of games. Here seven.
  setsToWin: 4,
  set: { to: 11, by: 2 },
  // Ends are changed in the last possible game when somebody has five points.
  lastSet: { to: 11, by: 2, switchAt: 5 },
  // Law 2.13: two services each, one each from ten all; who served first in a game receives first in the next.
  service: { by: 'POINTS', every: 2 },
  // After a warning by the yellow card, yellow and red together give a point, and the next time two.
  penalties: { YELLOW: 0, YELLOW_RED: 1, YELLOW_RED_AGAIN: 2, RED: 0 },
  timeouts: { per: 'MATCH', times: 1 },
};

export default match({
  code: 'TTE',
  name: 'Table Tennis',
  family: sets(rules),
  familyIn: [
    // A tie of two teams counts its matches; the matches are its subunits, best of five games.
    { rsc: /^TTE.TEAM.*00$/, use: marks },
    { rsc: /^TTE.TEAM/, use: sets({ ...rules, setsToWin: 3 }) },
  ],
  // Five matches of a team contest, until a team has won three.
  totals: [bestOf(/^TTE.TEAM.*00$/, 3)],
});
