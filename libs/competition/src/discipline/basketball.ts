import { clock } from '../family/clock/clock.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';
import { bestPlaced, pool } from '../event/rules.js';

export default match({
  code: 'BKB',
  name: 'Basketball',
  family: clock({
    // FIBA Official Basketball Rules, Art. 8: four quarters of ten minutes, then as many of five as it takes.
    periods: ['Q1', 'Q2', 'Q3', 'Q4'].map((code) => ({ code, minutes: 10 })),
    extra: { code: 'OT', minutes: 5, block: 1, blocks: null },
    counts: 'DOWN',
    kinds: {
      // Art. 16.
      FT: { points: 1 },
      FG2: { points: 2 },
      FG3: { points: 3 },
      FOUL: { foul: true },
      TECHNICAL: { foul: true, outAt: 2 },
      UNSPORTSMANLIKE: { foul: true, outAt: 2 },
      DISQUALIFYING: { foul: true, outAt: 1 },
      FOUL_DRAWN: {},
      OFFENSIVE_REBOUND: {},
      DEFENSIVE_REBOUND: {},
      STEAL: {},
      BLOCK: {},
      TURNOVER: {},
      JUMP_BALL: {},
      SUBSTITUTION: {},
    },
    // Art. 40: five fouls of a player. Art. 41: from the fifth foul of a team in a quarter on there are free throws.
    foulsOut: 5,
    teamFouls: { per: 'PERIOD', times: 4 },
    // Art. 18: two in the first half, three in the second, one in each overtime.
    timeouts: [
      { in: ['Q1', 'Q2'], times: 2 },
      { in: ['Q3', 'Q4'], times: 3 },
      { in: 'EACH_EXTRA', times: 1 },
    ],
  }),
  // Three groups of four: two of each, and the two best third.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 2), bestPlaced('Q', 3, 2)] }],
  // FIBA Official Basketball Rules, D.1: points, then the matches among the equal, anew for whoever is equal still.
  pool: {
    win: 2,
    draw: 0,
    loss: 1,
    forfeit: 0,
    order: ['POINTS', 'HEAD_POINTS', 'HEAD_DIFFERENCE', 'HEAD_SCORED', 'DIFFERENCE', 'SCORED'],
    again: true,
  },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
