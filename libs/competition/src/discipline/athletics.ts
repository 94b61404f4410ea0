import { fieldEvents } from './athletics-field.js';
import { running, trackEvents } from './athletics-track.js';
import { decathlon, heptathlon } from '../points/combined-events.js';
import type { TotalRule } from '../total/rule.js';
import { timed } from './discipline.js';

/**
 * World Athletics, combined events: who has no valid mark or does not finish has no points there and goes on; who does not
 * start one event has left the competition. Equal totals share a place.
 */
const combined = (name: string, of: RegExp, events: typeof decathlon): TotalRule => ({
  name,
  of,
  parts: events.map(([phase, points]) => ({ name: phase, units: new RegExp(`^${phase.padEnd(4, '-')}`), points })),
  zero: ['NM', 'DNF', 'DQ'],
  endsAs: { DNS: 'DNF' },
});

export default timed({
  code: 'ATH',
  name: 'Athletics',
  marks: ['TIME', 'DISTANCE', 'POINTS'],
  family: running,
  familyIn: [...fieldEvents, ...trackEvents],
  irms: ['NM', 'DNF', 'DNS', 'DQ', 'DQB'],
  // World Athletics CR 31: no record with more than 2.0 m/s along the straight.
  recordWindMaxTenths: 20,
  placesIn: [{ rsc: /^ATH.(?:DECATH|HEPTATH)/, use: [{ from: 'EVENT' }] }],
  totals: [
    combined('DECATHLON', /^ATHMDECATH-{24}$/, decathlon),
    combined('HEPTATHLON', /^ATHWHEPTATH-{23}$/, heptathlon),
  ],
});
