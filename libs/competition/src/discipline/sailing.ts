import { judged } from './discipline.js';

export default judged({
  code: 'SAL',
  name: 'Sailing',
  lowerIsBetter: ['POINTS'],
  irms: ['DPI', 'SCP', 'ZFP', 'RDG', 'RET', 'DNF', 'DNS', 'DNC', 'OCS', 'UFD', 'BFD', 'DSQ', 'DNE', 'DQB'],
  // World Sailing RRS 44 and 62: a penalty or redress changes the points and the boat keeps a place.
  rankedIrms: ['DPI', 'SCP', 'ZFP', 'RDG'],
  places: [{ from: 'EVENT' }],
});
