import { race } from '../family/race/race.js';
import type { RaceRules } from '../family/race/rules.js';
import { timed } from './discipline.js';

const common: Partial<RaceRules> = {
  fineSeparates: true,
  // Served in the penalty box or in the transition zone, so the time has it in it.
  penalties: { TIME: { does: 'NOTHING' } },
};

export default timed({
  code: 'TRI',
  name: 'Triathlon',
  family: race(common),
  familyIn: [{ rsc: /^TRI.(?:TEAM|RELAY)/, use: race({ ...common, relay: true }) }],
  irms: ['LAP', 'DNF', 'DNS', 'DSQ', 'DQB'],
});
