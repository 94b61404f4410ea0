import { clock } from '../family/clock/clock.js';
import { match } from './discipline.js';

export default match({
  code: 'FBL',
  name: 'Football',
  draws: true,
  family: clock({
    // IFAB Laws of the Game, Law 7: two halves of 45 minutes, and the time that was lost.
    periods: ['H1', 'H2'].map((code) => ({ code, minutes: 45 })),
    addedMinutes: 30,
    // Law 10: where there must be a winner, extra time of two equal periods, then five penalties each.
    extra: { code: 'ET', minutes: 15, block: 2, blocks: 1 },
    shootOut: { code: 'PSO', attempts: 5 },
    counts: 'UP',
    kinds: {
      GOAL: { points: 1 },
      PENALTY: { points: 1 },
      OWN_GOAL: { points: 1, own: true },
      SHOT: {},
      SHOT_ON_TARGET: {},
      SAVE: {},
      CORNER: {},
      OFFSIDE: {},
      FOUL: { foul: true },
      // Law 12: a second caution is a sending-off, and who is sent off is not replaced.
      YELLOW: { outAt: 2 },
      SECOND_YELLOW: { short: 'MATCH', outAt: 1 },
      RED: { short: 'MATCH', outAt: 1 },
      SUBSTITUTION: {},
    },
  }),
});
