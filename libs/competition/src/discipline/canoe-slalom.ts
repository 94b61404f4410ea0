import { race } from '../family/race/race.js';
import { byFinals, reached, timed } from './discipline.js';
import { overall, place, rest } from '../event/rules.js';

/** A gate not passed, not in its order or direction, a start too early, a roll left out: behind everybody without a fault. */
const faults = { FAULT: { does: 'FAULT' } } as const;

export default timed({
  code: 'CSL',
  name: 'Canoe Slalom',
  irms: ['RAL', 'DNF', 'DNS', 'DSQ', 'DQB'],
  // Every run is a unit of its own. Two seconds for a gate touched, fifty for one missed; a gate counts once, by its worst.
  family: race({
    start: 'INTERVAL',
    penalties: { GATE: { does: 'TIME', amounts: [20_000, 500_000], oncePerPlace: true } },
  }),
  familyIn: [
    // Kayak cross against the clock: touching costs nothing.
    { rsc: /^CSL.X1.{16}QUAL/, use: race({ start: 'INTERVAL', fineSeparates: true, penalties: faults }) },
    // Kayak cross boat against boat: the order at the finish, faults behind it, then RAL (put last for unsafe paddling).
    {
      rsc: /^CSL.X1/,
      use: race({ penalties: faults, behind: ['RAL', 'DNF', 'DNS'], sprints: { by: 'ORDER' } }),
    },
  ],
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
