import type { Race, SetForm, SetRules } from '../family/sets/rules.js';
import { sets } from '../family/sets/sets.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

// ITF Rules of Tennis, Rule 6: six games, two ahead; at six all a tie-break game, Rule 5: seven points, two ahead.
const tieBreakSet = (game: Race): SetForm => ({
  to: 6,
  by: 2,
  games: { game, tieBreak: { at: 6, to: 7, by: 2, switchEvery: 6 } },
});

const rules: SetRules = {
  period: 'S',
  // Rule 7: the best of three sets.
  setsToWin: 2,
  // Rule 5: four points, and from deuce two in a row.
  set: tieBreakSet({ to: 4, by: 2 }),
  service: { by: 'GAMES' },
  // Code violations: warning, point, game; a default is an IRM and a decision.
  penalties: { TIME_WARNING: 0, WARNING: 0, POINT: 1, GAME: 'GAME' },
};

export default match({
  code: 'TEN',
  name: 'Tennis',
  marks: ['SCORE'],
  family: sets(rules),
  familyIn: [
    {
      rsc: /^TEN.DOUBLES/,
      // Alternative scoring methods of the same book: no-ad, where the point at deuce decides, and at one set all a
      // tie-break of ten points in place of the last set.
      use: sets({ ...rules, set: tieBreakSet({ to: 4, by: 1 }), lastSet: { to: 10, by: 2, switchEvery: 6 } }),
    },
  ],
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL', 'R32', 'R64')],
});
