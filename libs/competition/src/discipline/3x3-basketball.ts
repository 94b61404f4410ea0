import { clock } from '../family/clock/clock.js';
import { byTwoFinals, match } from './discipline.js';
import { pool } from '../event/rules.js';

export default match({
  code: 'BK3',
  name: '3x3 Basketball',
  family: clock({
    // FIBA 3x3 Rules of the Game: one period of ten minutes, or 21 points; in overtime the first two points win.
    periods: [{ code: 'P1', minutes: 10 }],
    winsAt: 21,
    extra: { code: 'OT', minutes: null, block: 1, blocks: null, wins: 2 },
    counts: 'DOWN',
    kinds: {
      FT: { points: 1 },
      FG1: { points: 1 },
      // From beyond the arc.
      FG2: { points: 2 },
      FOUL: { foul: true },
      TECHNICAL: { foul: true },
      UNSPORTSMANLIKE: { foul: true, outAt: 2 },
      DISQUALIFYING: { foul: true, outAt: 1 },
      FOUL_DRAWN: {},
      REBOUND: {},
      STEAL: {},
      BLOCK: {},
      TURNOVER: {},
      SUBSTITUTION: {},
    },
    // Nobody fouls out; from the seventh foul of a team on there are two free throws.
    teamFouls: { per: 'MATCH', times: 6 },
    timeouts: [{ in: 'MATCH', times: 1 }],
  }),
  // Eight teams in one pool: two go straight to the semi-finals, four to the quarter-finals.
  phases: [{ phase: /GPA-$/, advance: [pool('SF', 1, 2), pool('QF', 3, 6)] }],
  // FIBA 3x3: wins, then the matches among the equal, then points scored on average.
  pool: { win: 1, draw: 0, loss: 0, forfeit: 0, order: ['POINTS', 'HEAD_WINS', 'AVERAGE'] },
  places: [byTwoFinals, { from: 'LOSERS', phase: 'QFNL', size: 2 }, { from: 'POOLS' }],
});
