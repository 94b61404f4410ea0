import { best, overall, place } from '../event/rules.js';
import { judged, reached } from './discipline.js';
import { within } from './phase-rule.js';

export default judged({
  code: 'EQU',
  name: 'Equestrian',
  marks: ['PERCENT', 'POINTS'],
  // Penalties count in jumping and eventing, a percentage of the best possible ride in dressage.
  lowerIsBetter: ['POINTS'],
  irms: ['EL', 'RT', 'WD', 'DNS', 'DSQ', 'DQB'],
  phases: [
    // FEI regulations for the Games. Dressage: two of each of six groups, and the next six.
    { phase: /^EQU.DRESINDV.*GP--$/, units: 6, advance: [place('Q', 1, 2), best('q', 6)] },
    // Jumping: thirty pairs, ten teams; in the final the best go last.
    {
      phase: /^EQU.JUMPINDV.*QUAL$/,
      advance: [overall('Q', 1, 30)],
      seeding: [{ of: ['Q'], into: 'FNL', units: [1], order: 'MARKS', spread: 'LAST_FIRST' }],
    },
    { phase: /^EQU.JUMPTEAM.*QUAL$/, advance: [overall('Q', 1, 10)] },
    // Eventing: the 25 best after three tests jump once more.
    {
      phase: /^EQU.EVENINDV.*JUMP$/,
      advance: within(/^0002/, best('Q', 25)),
      several: { by: 'SUM', of: 'MARK', units: /^(?:DRSS|XC--|JUMP0002)/ },
    },
  ],
  placesIn: [
    { rsc: /^EQU.EVEN/, use: [{ from: 'EVENT' }] },
    { rsc: /^EQU.DRESINDV/, use: [{ from: 'UNIT', tail: 'GPFR000100--' }, ...reached('GP')] },
    { rsc: /^EQU.DRESTEAM/, use: [{ from: 'UNIT', tail: 'GPSP000100--' }] },
    {
      // The jump-off decides among those who were clear; the round before it ranks the others.
      rsc: /^EQU.JUMPINDV/,
      use: [{ from: 'UNIT', tail: 'FNL-0002RR--' }, { from: 'UNIT', tail: 'FNL-000100--' }, ...reached('QUAL')],
    },
    { rsc: /^EQU.JUMPTEAM/, use: [{ from: 'UNITS', phase: 'FNL' }, ...reached('QUAL')] },
  ],
});
