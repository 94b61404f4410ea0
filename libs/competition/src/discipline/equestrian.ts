import { ownMark } from '../points/points.js';
import type { PartRule } from '../total/rule.js';
import { judged } from './discipline.js';

const dressage: PartRule = { name: 'DRESSAGE', units: /^DRSS/, points: ownMark };
const crossCountry: PartRule = { name: 'CROSS_COUNTRY', units: /^XC--/, points: ownMark };

export default judged({
  code: 'EQU',
  name: 'Equestrian',
  marks: ['PERCENT', 'POINTS'],
  // Penalties count in jumping and eventing, a percentage of the best possible ride in dressage.
  lowerIsBetter: ['POINTS'],
  irms: ['EL', 'RT', 'WD', 'DNS', 'DSQ', 'DQB'],
  placesIn: [
    { rsc: /^EQU.EVEN/, use: [{ from: 'EVENT' }] },
    { rsc: /^EQU.DRESINDV/, use: [{ from: 'UNIT', tail: 'GPFR000100--' }] },
    { rsc: /^EQU.DRESTEAM/, use: [{ from: 'UNIT', tail: 'GPSP000100--' }] },
    {
      // The jump-off decides among those who were clear; the round before it ranks the others.
      rsc: /^EQU.JUMPINDV/,
      use: [
        { from: 'UNIT', tail: 'FNL-0002RR--' },
        { from: 'UNIT', tail: 'FNL-000100--' },
      ],
    },
  ],
  totals: [
    {
      // The best of the first three tests jump once more and stand before the others. FEI Eventing Rules, individual
      // classification: of equal penalties the better cross-country score is first.
      name: 'EVENTING',
      of: /^EQU.EVENINDV-{22}$/,
      parts: [
        dressage,
        crossCountry,
        { name: 'JUMPING', units: /^JUMP000200--$/, points: ownMark },
        { name: 'JUMPING_FINAL', units: /^JUMP000100--$/, points: ownMark, optional: true },
      ],
      ties: [{ by: 'POINTS', part: 'CROSS_COUNTRY' }],
      stages: [{ units: /^JUMP000100--$/, by: 'TOTAL' }],
    },
    {
      name: 'EVENTING_TEAM',
      of: /^EQU.EVENTEAM-{22}$/,
      parts: [dressage, crossCountry, { name: 'JUMPING', units: /^JUMP/, points: ownMark }],
      // A rider who is replaced between the tests costs the team twenty penalties.
      penalties: ['SUBSTITUTION'],
    },
  ],
});
