import { combat } from '../family/combat/combat.js';
import { bestOf } from '../total/best-of.js';
import { byFinalAndTwoBronzes, match } from './discipline.js';

const contest = combat({
  counts: 'POINTS',
  periods: [{ code: 'RT' }],
  // Level after regular time: golden score without a limit, until somebody scores or is out by penalties.
  extra: [{ code: 'GS', golden: true }],
  scores: { IPPON: { worth: [10] }, WAZA_ARI: { worth: [1] } },
  penalties: { SHIDO: {}, HANSOKU_MAKE: {} },
  ends: [
    { by: 'SCORE', kind: 'IPPON', times: 1, decision: 'IPPON' },
    // Waza-ari awasete ippon: the second one makes an ippon of both.
    { by: 'SCORE', kind: 'WAZA_ARI', times: 2, decision: 'WAZA_ARI_AWASETE_IPPON', into: 'IPPON' },
    // The third shido is hansoku-make; a grave one is given at once. The other is written an ippon.
    { by: 'PENALTY', kind: 'SHIDO', times: 3, decision: 'HANSOKU_MAKE', into: 'IPPON' },
    { by: 'PENALTY', kind: 'HANSOKU_MAKE', times: 1, decision: 'HANSOKU_MAKE', into: 'IPPON' },
  ],
  decisions: {
    ahead: { after: 'BEST_SCORE' },
    officials: ['FUSEN_GACHI', 'KIKEN_GACHI'],
    against: ['HANSOKU_MAKE'],
  },
});

export default match({
  code: 'JUD',
  name: 'Judo',
  family: contest,
  places: byFinalAndTwoBronzes,
  // Six contests of a mixed team, until one has won four; after three each, one weight is drawn for a seventh.
  totals: [bestOf(/^JUD.TEAM.*00$/, 4)],
});
