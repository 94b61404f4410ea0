import { clock } from '../family/clock/clock.js';
import { match } from './discipline.js';

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
});
