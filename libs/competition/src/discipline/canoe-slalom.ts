import { race } from '../family/race/race.js';
import { timed } from './discipline.js';

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
});
