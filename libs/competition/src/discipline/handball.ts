import { clock } from '../family/clock/clock.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';
import { pool } from '../event/rules.js';

export default match({
  code: 'HBL',
  name: 'Handball',
  draws: true,
  family: clock({
    // IHF Rules of the Game 2:1 and 2:2: two halves of 30 minutes; where there must be a winner, overtime of twice five
    // minutes, another one, then throws from seven metres.
    periods: ['H1', 'H2'].map((code) => ({ code, minutes: 30 })),
    extra: { code: 'ET', minutes: 5, block: 2, blocks: 2 },
    shootOut: { code: 'PSO', attempts: 5 },
    counts: 'UP',
    kinds: {
      // A shot that is no goal is a goal not made.
      GOAL: { points: 1 },
      SEVEN_METRES: { points: 1 },
      FAST_BREAK: { points: 1 },
      SAVE: {},
      STEAL: {},
      BLOCK: {},
      TURNOVER: {},
      YELLOW: {},
      // Rule 16: the team plays one short for two minutes; a third suspension, or a red card, puts the player out.
      SUSPENSION: { short: 120, outAt: 3 },
      RED: { short: 120, outAt: 1 },
      BLUE: { outAt: 1 },
      SUBSTITUTION: {},
    },
    // Three in the match, at most two of them in a half, none in overtime.
    timeouts: [
      { in: 'MATCH', times: 3 },
      { in: ['H1'], times: 2 },
      { in: ['H2'], times: 2 },
      { in: 'EACH_EXTRA', times: 0 },
    ],
  }),
  // Two groups of six: four of each.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 4)] }],
  // IHF: points, then the matches among the equal, then all matches.
  pool: {
    win: 2,
    draw: 1,
    loss: 0,
    forfeit: 0,
    order: ['POINTS', 'HEAD_POINTS', 'HEAD_DIFFERENCE', 'HEAD_SCORED', 'DIFFERENCE', 'SCORED'],
  },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
