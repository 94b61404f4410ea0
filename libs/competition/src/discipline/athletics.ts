import { fieldEvents } from './athletics-field.js';
import { running, trackEvents } from './athletics-track.js';
import { decathlon, heptathlon } from '../points/combined-events.js';
import type { TotalRule } from '../total/rule.js';
import { timed } from './discipline.js';
import type { PhaseRule, Seeding } from './phase-rule.js';

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

/**
 * World Athletics technical rules, draws and seeding in lanes: after the first round those who came on by place are
 * ranked winners first, then second ones, and after them the fastest losers; they are spread forth and back. Inside a
 * group of lanes the draw decides: a proposal gives them in order. Lanes of a track of eight; a
 * ninth, where there is one, comes last.
 */
const lanes = {
  '100M': [3, 4, 5, 6, 2, 7, 1, 8, 9],
  '200M': [5, 6, 7, 3, 4, 8, 1, 2, 9],
  '400M': [4, 5, 6, 7, 3, 8, 1, 2, 9],
} as const;

const seeded = (into: string, units: readonly number[], inLanes: readonly number[]): Seeding => ({
  of: ['Q', 'q'],
  into,
  units,
  order: 'PLACES',
  spread: 'SNAKE',
  lanes: inLanes,
});

const sprint = (events: string, inLanes: readonly number[]): PhaseRule[] => [
  { phase: new RegExp(`^ATH.(?:${events})-.*SFNL$`), seeding: [seeded('FNL', [1], inLanes)] },
];

/** Who goes on depends on the number of heats: each competition publishes its own table. */
export default timed({
  code: 'ATH',
  name: 'Athletics',
  marks: ['TIME', 'DISTANCE', 'POINTS'],
  family: running,
  familyIn: [...fieldEvents, ...trackEvents],
  irms: ['NM', 'DNF', 'DNS', 'DQ', 'DQB'],
  // World Athletics CR 31: no record with more than 2.0 m/s along the straight.
  recordWindMaxTenths: 20,
  phases: [
    { phase: /^ATH.100M-.*RND1$/, seeding: [seeded('SFNL', [1, 2, 3], lanes['100M'])] },
    ...sprint('100M|100MHURD|110MHURD', lanes['100M']),
    ...sprint('200M', lanes['200M']),
    ...sprint('400M|400MHURD|800M', lanes['400M']),
    { phase: /^ATH.4X[14]00M-.*RND1$/, seeding: [seeded('FNL', [1], lanes['400M'])] },
  ],
  placesIn: [{ rsc: /^ATH.(?:DECATH|HEPTATH)/, use: [{ from: 'EVENT' }] }],
  totals: [
    combined('DECATHLON', /^ATHMDECATH-{24}$/, decathlon),
    combined('HEPTATHLON', /^ATHWHEPTATH-{23}$/, heptathlon),
  ],
});
