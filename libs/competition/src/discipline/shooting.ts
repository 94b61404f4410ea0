import { overall } from '../event/rules.js';
import { byFinals, byTwoFinals, finalsOfTwo, judged, reached } from './discipline.js';

export default judged({
  code: 'SHO',
  name: 'Shooting',
  irms: ['DNF', 'DNS', 'DSQ', 'DQB'],
  // Who stops early keeps the points shot so far and a place.
  rankedIrms: ['DNF'],
  // ISSF rules of the finals: eight, but six in rapid fire and shotgun; of the mixed teams two for gold, two for bronze.
  phases: [
    { phase: /^SHOX.*QUAL$/, advance: [overall('QG', 1, 2), overall('QB', 3, 4)] },
    // Shot in two stages, on two days, or both; the second sheet goes on counting where the first ended.
    { phase: /^SHO.(?:RFP|TR|SK).*QUAL$/, units: 2, advance: [overall('Q', 1, 6)] },
    { phase: /^SHO.SP.*QUAL$/, units: 2, advance: [overall('Q', 1, 8)] },
    { phase: /QUAL$/, advance: [overall('Q', 1, 8)] },
  ],
  // Mixed teams shoot for gold and for bronze.
  firstRankIn: finalsOfTwo('SHOX'),
  places: [...byFinals, ...reached('QUAL')],
  placesIn: [{ rsc: /^SHOX/, use: [byTwoFinals, ...reached('QUAL')] }],
});
