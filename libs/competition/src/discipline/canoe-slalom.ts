import { overall, place, rest } from '../event/rules.js';
import { byFinals, reached, timed } from './discipline.js';

export default timed({
  code: 'CSL',
  name: 'Canoe Slalom',
  phases: [
    // Kayak cross: a run against the clock gives the places at the start; then the first two of each heat go on.
    { phase: /^CSL.X1.*QUAL$/, advance: [rest('R1', 1)] },
    { phase: /^CSL.X1.*RND1$/, advance: [place('H', 1, 2), rest('RE', 3)] },
    { phase: /^CSL.X1.*REP-$/, advance: [place('H', 1, 2)] },
    { phase: /^CSL.X1.*HEAT$/, advance: [place('QF', 1, 2)] },
    { phase: /^CSL.X1.*QFNL$/, advance: [place('SF', 1, 2)] },
    { phase: /^CSL.X1.*SFNL$/, advance: [place('F', 1, 2), rest('SM', 3)] },
    // Single boats: the better of two runs in the heats; twelve reach the final, and the best starts last.
    { phase: /HEAT$/, units: 2, several: { by: 'BEST' } },
    {
      phase: /SFNL$/,
      advance: [overall('F', 1, 12)],
      seeding: [{ of: ['F'], into: 'FNL', units: [1], order: 'MARKS', spread: 'LAST_FIRST' }],
    },
  ],
  places: [...byFinals, ...reached('SFNL', 'HEAT')],
  placesIn: [{ rsc: /^CSL.X1/, use: [...byFinals, ...reached('QFNL', 'HEAT', 'REP')] }],
});
