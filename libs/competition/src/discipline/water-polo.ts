import { clock } from '../family/clock/clock.js';
import { pool } from '../event/rules.js';
import { match } from './discipline.js';

export default match({
  code: 'WPO',
  name: 'Water Polo',
  family: clock({
    // Four quarters of eight minutes; a level match goes to a shoot-out of five at once.
    periods: ['Q1', 'Q2', 'Q3', 'Q4'].map((code) => ({ code, minutes: 8 })),
    shootOut: { code: 'PSO', attempts: 5 },
    counts: 'DOWN',
    kinds: {
      // A shot that is no goal is a goal not made.
      GOAL: { points: 1 },
      EXTRA_PLAYER: { points: 1 },
      PENALTY: { points: 1 },
      SAVE: {},
      STEAL: {},
      BLOCK: {},
      TURNOVER: {},
      SWIM_OFF: {},
      // Out for 18 seconds or until a goal. Three personal fouls put a player out of the match.
      EXCLUSION: { foul: true, short: 18, endsOnGoal: true },
      PENALTY_FOUL: { foul: true },
      // For the rest of the match, but with a substitute after a time.
      MISCONDUCT: { foul: true, short: 18, endsOnGoal: true, outAt: 1 },
      // The team plays one short for four minutes.
      VIOLENT_ACTION: { foul: true, short: 240, outAt: 1 },
      YELLOW: {},
      RED: { outAt: 1 },
      SUBSTITUTION: {},
    },
    foulsOut: 3,
  }),
  // Two groups: four of each.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 4)] }],
  // World Aquatics: a match that a penalty shoot-out decides gives two points and one.
  pool: {
    win: 3,
    draw: 0,
    loss: 0,
    forfeit: 0,
    special: [{ decidedIn: ['PSO', 'SHOOT_OUT'], win: 2, loss: 1 }],
    order: ['POINTS', 'HEAD_POINTS', 'HEAD_DIFFERENCE', 'HEAD_SCORED', 'DIFFERENCE', 'SCORED'],
  },
  places: [{ from: 'UNITS', phase: 'FNL', size: 8 }, { from: 'POOLS' }],
});
