import { race } from '../family/race/race.js';
import type { RaceRules } from '../family/race/rules.js';
import { timed } from './discipline.js';

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
});
