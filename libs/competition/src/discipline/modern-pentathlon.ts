import { ownMark } from '../points/points.js';
import { swim } from '../points/swim.js';
import { judged } from './discipline.js';

export default judged({
  code: 'MPN',
  name: 'Modern Pentathlon',
  marks: ['POINTS', 'TIME'],
  lowerIsBetter: ['TIME'],
  irms: ['EL', 'DNF', 'DNS', 'DSQ', 'DQB'],
  // Who is eliminated in one part goes on with no points from it, and keeps a place.
  rankedIrms: ['EL', 'DNF', 'DNS'],
  places: [{ from: 'PHASE', phase: 'FNL' }],
  // The last part starts with a handicap by the points before it, so that equal totals stand in the order of the finish:
  // judges say it where the laser run's sheet holds points alone.
  totals: [
    {
      name: 'PENTATHLON',
      of: /^MPN.INDIVID-{11}FNL-{9}$/,
      parts: [
        { name: 'FENCING', units: /^RANK....FE--$/, points: ownMark, carried: true },
        { name: 'RIDING', units: /^FNL-....EQ--$/, points: ownMark },
        { name: 'FENCING_BONUS', units: /^FNL-....FE--$/, points: ownMark },
        { name: 'SWIMMING', units: /^FNL-....SW/, points: swim(250, 150, 0.5) },
        { name: 'LASER_RUN', units: /^FNL-....LR--$/, points: ownMark },
      ],
      zero: ['EL', 'DNF', 'DNS'],
    },
  ],
});
