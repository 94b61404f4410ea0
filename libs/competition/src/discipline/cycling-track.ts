import { best, bestPlaced, overall, place, rest } from '../event/rules.js';
import { byFinals, finalsOfTwo, reached, timed } from './discipline.js';
import { within } from './phase-rule.js';

const fourFinalsOfTwo = { from: 'UNITS', phase: 'FNL', size: 8 } as const;

/** UCI Regulations, Part 3 (track races): the tables of each event. */
export default timed({
  code: 'CTR',
  name: 'Cycling Track',
  marks: ['TIME', 'POINTS'],
  irms: ['OVL', 'REL', 'DNF', 'DNS', 'DSQ', 'DQB'],
  firstRankIn: finalsOfTwo('CTR.(?:PURTEAM|SPRTEAM)'),
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
