import type { Family } from '../family/family.js';
import { race } from '../family/race/race.js';
import { omniumPlace } from '../points/places.js';
import { ownMark } from '../points/points.js';
import { bestOf } from '../total/best-of.js';
import { byFinals, finalsOfTwo, reached, timed } from './discipline.js';

/**
 * UCI, points race and Madison: 5, 3, 2 and 1 point every ten laps of 250 m, double at the finish; twenty for a lap on the
 * field. Equal points: the place at the finish. How many sprints there are follows from the distance.
 */
const pointsRace = (last: number): Family => race({ sprints: { by: 'POINTS', points: [5, 3, 2, 1], last, lap: 20 } });

/** Who rides alone against the clock, on the whole track or from a flying start. */
const againstTheClock = race({ start: 'INTERVAL', fineSeparates: true });

import { best, bestPlaced, overall, place, rest } from '../event/rules.js';
import { within } from './phase-rule.js';

const fourFinalsOfTwo = { from: 'UNITS', phase: 'FNL', size: 8 } as const;

/** UCI Regulations, Part 3 (track races): the tables of each event. */
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
  phases: [
    // Sprint: 24 of the flying start; losers of the early rounds meet again in repechages.
    { phase: /^CTR.SPRINT.*QUAL$/, advance: [overall('Q', 1, 24)] },
    { phase: /^CTR.SPRINT.*R64-$/, advance: [place('Q1/16', 1, 1), rest('R', 2)] },
    { phase: /^CTR.SPRINT.*REP1$/, advance: [place('Q1/16', 1, 1)] },
    { phase: /^CTR.SPRINT.*R32-$/, advance: [place('Q1/8', 1, 1), rest('R', 2)] },
    { phase: /^CTR.SPRINT.*REP2$/, advance: [place('Q1/8', 1, 1)] },
    { phase: /^CTR.SPRINT.*8FNL$/, advance: [place('Q1/4', 1, 1), rest('R', 2)] },
    { phase: /^CTR.SPRINT.*REP3$/, advance: [place('Q1/4', 1, 1)] },
    { phase: /^CTR.SPRINT.*QFNL$/, advance: [place('Q1/2', 1, 1), rest('Q5-8', 2)] },
    { phase: /^CTR.SPRINT.*SFNL$/, advance: [place('QG', 1, 1), rest('QB', 2)] },
    // Keirin of five first heats.
    { phase: /^CTR.KEIRIN.*RND1$/, advance: [place('Q1/4', 1, 2), rest('R', 3)] },
    { phase: /^CTR.KEIRIN.*REP-$/, advance: [place('Q1/4', 1, 2)] },
    { phase: /^CTR.KEIRIN.*QFNL$/, advance: [place('Q1/2', 1, 4)] },
    { phase: /^CTR.KEIRIN.*SFNL$/, advance: [place('QG', 1, 3), rest('Q7-12', 4)] },
    // Team events: eight teams meet two by two, and their times decide for which places they ride on.
    { phase: /^CTR.(?:PUR|SPR)TEAM.*QUAL$/, advance: [overall('Q', 1, 8)] },
    {
      // Only the winners of the heats of the four fastest teams ride for gold.
      phase: /^CTR.PURTEAM.*RND1$/,
      units: 4,
      advance: [...within(/^000[34]/, place('QG', 1, 1)), best('QB', 2), best('Q5-6', 2), best('Q7-8', 2)],
    },
    {
      phase: /^CTR.SPRTEAM.*RND1$/,
      units: 4,
      advance: [bestPlaced('QG', 1, 2), bestPlaced('QB', 1, 2), bestPlaced('Q5-6', 2, 2), bestPlaced('Q7-8', 2, 2)],
    },
  ],
  rounds: ['QUAL', 'RND1', 'R64', 'REP1', 'R32', 'REP2', '8FNL', 'REP3', 'REP', 'QFNL', 'SFNL', 'FNL'],
  placesIn: [
    { rsc: /^CTR.OMNIUM/, use: [{ from: 'EVENT' }] },
    { rsc: /^CTR.(?:PURTEAM|SPRTEAM)/, use: [fourFinalsOfTwo, ...reached('QUAL')] },
    {
      // Whoever goes out in the same round of the sprint stands as in the flying start.
      rsc: /^CTR.SPRINT/,
      use: [
        fourFinalsOfTwo,
        { from: 'OVERALL', phase: 'REP3', by: 'QUAL' },
        { from: 'OVERALL', phase: 'REP2', by: 'QUAL' },
        { from: 'OVERALL', phase: 'REP1', by: 'QUAL' },
        ...reached('QUAL'),
      ],
    },
    { rsc: /^CTR.KEIRIN/, use: [...byFinals, ...reached('QFNL', 'REP')] },
  ],
});
