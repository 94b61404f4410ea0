import type { Family } from '../family/family.js';
import { race } from '../family/race/race.js';
import { omniumPlace } from '../points/places.js';
import { ownMark } from '../points/points.js';
import { bestOf } from '../total/best-of.js';
import { finalsOfTwo, timed } from './discipline.js';

/**
 * UCI, points race and Madison: 5, 3, 2 and 1 point every ten laps of 250 m, double at the finish; twenty for a lap on the
 * field. Equal points: the place at the finish. How many sprints there are follows from the distance.
 */
const pointsRace = (last: number): Family => race({ sprints: { by: 'POINTS', points: [5, 3, 2, 1], last, lap: 20 } });

/** Who rides alone against the clock, on the whole track or from a flying start. */
const againstTheClock = race({ start: 'INTERVAL', fineSeparates: true });

export default timed({
  code: 'CTR',
  name: 'Cycling Track',
  marks: ['TIME', 'POINTS'],
  family: race({ fineSeparates: true }),
  familyIn: [
    // 50 km and 30 km.
    { rsc: /^CTRMMADISON/, use: pointsRace(20) },
    { rsc: /^CTR.MADISON/, use: pointsRace(12) },
    // 25 km and 20 km.
    { rsc: /^CTRMOMNIUM.{12}PTS/, use: pointsRace(10) },
    { rsc: /^CTR.OMNIUM.{12}PTS/, use: pointsRace(8) },
    // One point for the first of each lap, none of them double.
    {
      rsc: /^CTR.OMNIUM.{12}TEMP/,
      use: race({ sprints: { by: 'POINTS', points: [1], last: null, lap: 20 } }),
    },
    { rsc: /^CTR.OMNIUM.{12}ELIM/, use: race({ sprints: { by: 'ELIMINATION' } }) },
    { rsc: /^CTR.OMNIUM.{12}SCR/, use: race({ sprints: { by: 'ORDER' } }) },
    { rsc: /^CTR.SPRINT.{12}QUAL/, use: againstTheClock },
    // Behind those who finish: who crashed, then who was relegated for how he rode.
    { rsc: /^CTR.(?:KEIRIN|SPRINT-)/, use: race({ sprints: { by: 'ORDER' }, behind: ['DNF', 'REL'] }) },
  ],
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
