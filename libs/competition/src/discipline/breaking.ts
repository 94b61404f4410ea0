import { combat } from '../family/combat/combat.js';
import { periodsNamed } from '../family/combat/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';
import { pool } from '../event/rules.js';

/** Every judge votes for one of the two after each round; whoever has most votes wins it. All rounds are danced. */
const battle = (rounds: number) =>
  combat({
    counts: 'ROUNDS',
    periods: periodsNamed('R', rounds),
    playOut: true,
    panel: { judges: 9, asked: 'ALWAYS', better: [1], other: [0] },
    decisions: {
      ahead: 'VOTES',
      draw: 'DRAW',
      round: { ahead: 'VOTES', criteria: 'VOTES' },
      officials: [],
      against: [],
    },
  });

export default match({
  code: 'BKG',
  name: 'Breaking',
  draws: true,
  family: battle(3),
  // The round robin has battles of two rounds, which may end level.
  familyIn: [{ rsc: /^BKG.{19}GP/, use: battle(2) }],
  // Four groups of four: two of each.
  phases: [{ phase: /GP.-$/, advance: [pool('Q', 1, 2)] }],
  // WDSF: rounds won count, then the judges' votes inside them.
  pool: { win: 1, draw: 0, loss: 0, forfeit: 0, order: ['SCORED', 'INNER_SCORED'] },
  places: [byTwoFinals, ...knockedOut('QFNL'), { from: 'POOLS' }],
});
