import { clock } from '../family/clock/clock.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';
import { pool } from '../event/rules.js';

export default match({
  code: 'HOC',
  name: 'Hockey',
  draws: true,
  family: clock({
    // FIH Rules of Hockey: four quarters of 15 minutes; where there must be a winner, a shoot-out of five follows at once.
    periods: ['Q1', 'Q2', 'Q3', 'Q4'].map((code) => ({ code, minutes: 15 })),
    shootOut: { code: 'PSO', attempts: 5 },
    counts: 'DOWN',
    kinds: {
      FIELD_GOAL: { points: 1 },
      PENALTY_CORNER: { points: 1 },
      PENALTY_STROKE: { points: 1 },
      SHOT: {},
      CIRCLE_ENTRY: {},
      SAVE: {},
      // Two minutes, at least five minutes, the rest of the match.
      GREEN: { short: 120 },
      YELLOW: { short: 300, outAt: 2 },
      RED: { short: 'MATCH', outAt: 1 },
      SUBSTITUTION: {},
    },
    // A team referral that is lost is the last one.
    challenges: 1,
  }),
  // Two pools of six: four of each.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 4)] }],
  // FIH tournament regulations: points, matches won, goal difference, goals, then the matches among the equal.
  pool: {
    win: 3,
    draw: 1,
    loss: 0,
    forfeit: 0,
    order: ['POINTS', 'WINS', 'DIFFERENCE', 'SCORED', 'HEAD_POINTS'],
  },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
