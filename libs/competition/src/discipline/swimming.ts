import { race } from '../family/race/race.js';
import type { RaceRules } from '../family/race/rules.js';
import { byFinals, reached, timed } from './discipline.js';
import { overall } from '../event/rules.js';
import type { Seeding } from './phase-rule.js';

/** World Aquatics SW 3.1: the fastest in lane 4, then 5, 3, 6, 2, 7, 1, 8; of two semi-finals the fastest is in the second. */
const seeded = (into: string, units: readonly number[]): Seeding[] => [
  { of: ['Q'], into, units, order: 'MARKS', spread: 'CIRCLE', lanes: [4, 5, 3, 6, 2, 7, 1, 8] },
];

const common: Partial<RaceRules> = {
  // Equal hundredths share the place: nothing finer is measured.
  fineSeparates: false,
  // One start: who leaves the block early is disqualified, after the race where the signal was given already.
  falseStart: { warned: 0, of: 'COMPETITOR', irm: 'DSQ', warnings: [] },
};

export default timed({
  code: 'SWM',
  name: 'Swimming',
  family: race(common),
  familyIn: [{ rsc: /^SWM.\d+X/, use: race({ ...common, relay: true }) }],
  // Sixteen to the semi-finals up to 200 m, eight to the final elsewhere. SW 3.2.3: equal times for the last place are swum off.
  phases: [
    {
      phase: /^SWM.(?:50|100|200)M.*HEAT$/,
      advance: [overall('Q', 1, 16)],
      ties: 'DECIDED',
      seeding: seeded('SFNL', [2, 1]),
    },
    { phase: /(?:HEAT|SFNL)$/, advance: [overall('Q', 1, 8)], ties: 'DECIDED', seeding: seeded('FNL', [1]) },
  ],
  places: [...byFinals, ...reached('SFNL', 'HEAT')],
});
