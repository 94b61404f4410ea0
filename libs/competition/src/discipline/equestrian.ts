import { judged } from './discipline.js';

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
});
