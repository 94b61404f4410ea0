import { omniumPlace } from '../points/places.js';
import { ownMark } from '../points/points.js';
import { bestOf } from '../total/best-of.js';
import { finalsOfTwo, timed } from './discipline.js';

export default timed({
  code: 'CTR',
  name: 'Cycling Track',
  marks: ['TIME', 'POINTS'],
  irms: ['OVL', 'REL', 'DNF', 'DNS', 'DSQ', 'DQB'],
  firstRankIn: finalsOfTwo('CTR.(?:PURTEAM|SPRTEAM)'),
  placesIn: [{ rsc: /^CTR.OMNIUM/, use: [{ from: 'EVENT' }] }],
  totals: [
    {
      // UCI 3.2.172: riders start into the points race with the points of the first three races, and its sheet goes on
      // counting from there. Equal totals: the place in the last sprint, as the points race itself ranks.
      name: 'OMNIUM',
      of: /^CTR.OMNIUM-{24}$/,
      parts: [
        { name: 'SCRATCH', units: /^SCR-/, points: omniumPlace },
        { name: 'TEMPO', units: /^TEMP/, points: omniumPlace },
        { name: 'ELIMINATION', units: /^ELIM/, points: omniumPlace },
        { name: 'POINTS', units: /^PTS-/, points: ownMark, goesOn: true },
      ],
      ties: [{ by: 'PLACE', part: 'POINTS' }],
    },
    bestOf(/^CTR.SPRINT.*00$/, 2),
  ],
});
