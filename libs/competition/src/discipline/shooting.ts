import { finalsOfTwo, judged } from './discipline.js';

export default judged({
  code: 'SHO',
  name: 'Shooting',
  irms: ['DNF', 'DNS', 'DSQ', 'DQB'],
  // Who stops early keeps the points shot so far and a place.
  rankedIrms: ['DNF'],
  // Mixed teams shoot for gold and for bronze.
  firstRankIn: finalsOfTwo('SHOX'),
});
