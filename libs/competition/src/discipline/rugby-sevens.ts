import { clock } from '../family/clock/clock.js';
import { bestPlaced, pool } from '../event/rules.js';
import { match } from './discipline.js';

export default match({
  code: 'RU7',
  name: 'Rugby Sevens',
  draws: true,
  family: clock({
    // World Rugby Laws, sevens variations: two halves of seven minutes, until the ball is dead; where there must be a winner,
    // periods of five minutes in which the first points win.
    periods: ['H1', 'H2'].map((code) => ({ code, minutes: 7 })),
    addedMinutes: 10,
    extra: { code: 'ET', minutes: 5, block: 1, blocks: null, wins: 1 },
    counts: 'UP',
    kinds: {
      // Law 8.1.
      TRY: { points: 5 },
      PENALTY_TRY: { points: 7 },
      CONVERSION: { points: 2 },
      PENALTY: { points: 3 },
      DROP_GOAL: { points: 3 },
      TACKLE: {},
      SCRUM: {},
      LINEOUT: {},
      FOUL: { foul: true },
      // Two minutes; a second yellow card is a red one.
      YELLOW: { short: 120, outAt: 2 },
      RED: { short: 'MATCH', outAt: 1 },
      SUBSTITUTION: {},
    },
  }),
  // Three pools of four: two of each and the two best third; the others play for the places from the ninth on.
  phases: [
    {
      phase: /GP.-$/,
      advance: [pool('Q', 1, 2), pool('9-12', 4, 4), bestPlaced('Q', 3, 2), bestPlaced('9-12', 3, 1)],
    },
  ],
  // World Rugby sevens: of two equal the winner of their match; else the difference of points, then points scored.
  pool: {
    win: 3,
    draw: 2,
    loss: 1,
    forfeit: 0,
    order: ['POINTS', { two: 'HEAD_POINTS' }, 'DIFFERENCE', 'SCORED'],
  },
  places: [{ from: 'UNITS', phase: 'FNL', size: 12 }],
});
