import { clock } from '../family/clock/clock.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';
import { bestPlaced, pool } from '../event/rules.js';

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
  phases: [
    // Twelve teams of women in three groups: the two best third go on as well. Sixteen of men in four.
    { phase: /^FBLW.*GP.-$/, advance: [pool('Q', 1, 2), bestPlaced('Q', 3, 2)] },
    { phase: /GP.-$/, advance: [pool('Q', 1, 2)] },
  ],
  // FIFA regulations of the Olympic tournaments: all matches first, then those among the equal; fair play and lots are decided.
  pool: {
    win: 3,
    draw: 1,
    loss: 0,
    forfeit: 0,
    order: ['POINTS', 'DIFFERENCE', 'SCORED', 'HEAD_POINTS', 'HEAD_DIFFERENCE', 'HEAD_SCORED'],
  },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
