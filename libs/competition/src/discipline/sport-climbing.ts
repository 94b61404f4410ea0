import { boulder, lead } from '../family/attempts/climb/climb.js';
import { sumOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

const fourBoulders = ['B1', 'B2', 'B3', 'B4'];
const fiveBoulders = [...fourBoulders, 'B5'];

/** Boulder and lead together, as at Paris 2024: four boulders of 25 points with two zones, a tenth off per attempt before. */
const combinedBoulders = boulder({ problems: fourBoulders, holds: { ZONE1: 5, ZONE2: 10, TOP: 25 }, perAttempt: 0.1 });

/** The last forty holds make 100 points, the ten at the top most; a tenth for moving on from a hold. */
const combinedWall = lead({
  problem: 'L',
  fromTop: [
    { holds: 10, points: 4 },
    { holds: 10, points: 3 },
    { holds: 10, points: 2 },
    { holds: 10, points: 1 },
  ],
  plus: 0.1,
});

/** Boulder alone, as since 2025: one zone of 10 points; qualifications have five boulders. */
const alone = (problems: readonly string[]) => boulder({ problems, holds: { ZONE1: 10, TOP: 25 }, perAttempt: 0.1 });

/** Lead alone: the hold is the result, a plus is more than the hold without it. */
const wallAlone = lead({ problem: 'L', fromTop: [{ holds: Infinity, points: 1 }], plus: 0.1 });

export default judged({
  code: 'CLB',
  name: 'Sport Climbing',
  marks: ['POINTS', 'TIME'],
  lowerIsBetter: ['TIME'],
  familyIn: [
    // The first unit of a phase is on the boulders, the second on the wall.
    { rsc: /^CLB.BLCOMB.{16}0001/, use: combinedBoulders },
    { rsc: /^CLB.BLCOMB.{16}0002/, use: combinedWall },
    { rsc: /^CLB.BOULDER.{11}QUAL/, use: alone(fiveBoulders) },
    { rsc: /^CLB.BOULDER/, use: alone(fourBoulders) },
    { rsc: /^CLB.LEAD/, use: wallAlone },
  ],
  irms: ['FS', 'Fall', 'DNF', 'DNS', 'DSQ', 'DQB'],
  // Speed is climbed two by two, the better time goes on.
  contestIn: [{ rsc: /^CLB.SPEED.{13}(?:8FNL|QFNL|SFNL|FNL-|QUAL....EL)/, use: 'MATCH' }],
  placesIn: [{ rsc: /^CLB.BLCOMB/, use: [{ from: 'PHASE', phase: 'FNL' }] }],
  totals: [sumOfPhase('BOULDER_AND_LEAD', /^CLB.BLCOMB/)],
});
