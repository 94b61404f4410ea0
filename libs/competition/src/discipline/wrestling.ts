import { combat } from '../family/combat/combat.js';
import { periodsNamed } from '../family/combat/rules.js';
import { byFinalAndTwoBronzes, match } from './discipline.js';

/** @param superiority the lead that ends a bout. */
const bout = (superiority: number) =>
  combat({
    counts: 'POINTS',
    periods: periodsNamed('P', 2),
    scores: {
      STEP_OUT: { worth: [1] },
      REVERSAL: { worth: [1] },
      TAKEDOWN: { worth: [2, 4] },
      EXPOSURE: { worth: [2] },
      THROW: { worth: [2, 4] },
      GRAND_AMPLITUDE: { worth: [5, 4] },
      FALL: { worth: [0] },
    },
    // A caution gives the other one point or two; passivity a point from the second time on, as the referee says.
    penalties: { PASSIVITY: { gives: [0, 1] }, CAUTION: { gives: [1, 2] } },
    ends: [
      { by: 'SCORE', kind: 'FALL', times: 1, decision: 'VFA' },
      { by: 'LEAD', points: superiority, decision: { blank: 'VSU', scored: 'VSU1' } },
      { by: 'PENALTY', kind: 'CAUTION', times: 3, decision: 'VCA' },
    ],
    // Level on points: the higher holds, then fewer cautions, then who scored last.
    criteria: [
      { name: 'HIGHEST_HOLDS', by: 'VALUE' },
      { name: 'FEWER_CAUTIONS', by: 'FEWEST', of: ['CAUTION'] },
      { name: 'LAST_POINT', by: 'LAST' },
    ],
    // A challenge that is lost gives the other a point, and none is left.
    challenges: { each: 1, lostGives: 1 },
    decisions: {
      ahead: { blank: 'VPO', scored: 'VPO1' },
      officials: ['VIN', 'VFO', 'DSQ', '2DSQ', '2VIN', '2VFO'],
      against: ['DSQ', '2DSQ'],
    },
    // Classification points of winner and loser.
    classification: {
      VFA: [5, 0],
      VIN: [5, 0],
      VCA: [5, 0],
      VFO: [5, 0],
      DSQ: [5, 0],
      VSU: [4, 0],
      VSU1: [4, 1],
      VPO: [3, 0],
      VPO1: [3, 1],
      '2DSQ': [0, 0],
      '2VIN': [0, 0],
      '2VFO': [0, 0],
    },
  });

export default match({
  code: 'WRE',
  name: 'Wrestling',
  // Technical superiority: ten points ahead, eight in Greco-Roman.
  family: bout(10),
  familyIn: [{ rsc: /^WRE.GR/, use: bout(8) }],
  places: byFinalAndTwoBronzes,
});
