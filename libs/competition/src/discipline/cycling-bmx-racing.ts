import { race } from '../family/race/race.js';
import { byFinals, reached, timed } from './discipline.js';
import { overall, place } from '../event/rules.js';

/** UCI: in three runs a place is a point; equal riders are separated by the latest run. Who does not start has two more than the last. */
const threeRuns = { by: 'SUM', of: 'RANK', missing: 2, ties: 'LATEST' } as const;

export default timed({
  code: 'BMX',
  name: 'Cycling BMX Racing',
  // Everybody on the gate has a place in the heat, because places make the points of a round.
  family: race({ fineSeparates: true, behind: ['DNF', 'REL', 'DNS'] }),
  irms: ['DNF', 'REL', 'DNS', 'DSQ', 'DQB'],
  phases: [
    // Twelve to the semi-finals, the next eight to a last chance race for four more.
    { phase: /QFNL$/, units: 9, several: threeRuns, advance: [overall('Q', 1, 12), overall('LC', 13, 20)] },
    { phase: /REP-$/, advance: [place('Q', 1, 4)] },
    { phase: /SFNL$/, units: 6, several: threeRuns, advance: [overall('Q', 1, 8)] },
  ],
  places: [...byFinals, ...reached('SFNL', 'REP', 'QFNL')],
});
