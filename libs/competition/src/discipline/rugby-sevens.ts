import { clock } from '../family/clock/clock.js';
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
});
