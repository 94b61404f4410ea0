import { combat } from '../family/combat/combat.js';
import { periodsNamed } from '../family/combat/rules.js';
import { byFinalAndTwoBronzes, match } from './discipline.js';

/** Best of three rounds. */
const contest = combat({
  counts: 'ROUNDS',
  periods: periodsNamed('R', 3),
  scores: {
    PUNCH: { worth: [1] },
    TRUNK_KICK: { worth: [2] },
    HEAD_KICK: { worth: [3] },
    TURNING_TRUNK_KICK: { worth: [4] },
    TURNING_HEAD_KICK: { worth: [5] },
  },
  penalties: { GAM_JEOM: { gives: [1] } },
  roundEnds: [
    { by: 'LEAD', points: 12, decision: 'PTG' },
    // The fifth gam-jeom of a round loses it: the referee's punitive declaration.
    { by: 'PENALTY', kind: 'GAM_JEOM', times: 5, decision: 'PUN' },
  ],
  // A level round goes to superiority: more points by turning kicks, then more of the higher scores. The hits that the
  // protectors count come between that and the judges, and are theirs to weigh.
  criteria: [
    { name: 'TURNING_KICKS', by: 'POINTS', of: ['TURNING_TRUNK_KICK', 'TURNING_HEAD_KICK'] },
    { name: 'HIGHER_SCORES', by: 'VALUE' },
    { name: 'JUDGES', by: 'VOTES' },
  ],
  // The referee and the two judges.
  panel: { judges: 3, asked: 'WHERE_LEVEL', better: [1], other: [0] },
  challenges: { each: 1, lostGives: 0 },
  decisions: {
    ahead: 'PTF',
    round: { ahead: 'PTF', criteria: 'SUP' },
    officials: ['PTG', 'SUP', 'RSC', 'WDR', 'DSQ', 'DQB', 'PUN'],
    against: ['DSQ', 'DQB', 'PUN'],
  },
});

export default match({
  code: 'TKW',
  name: 'Taekwondo',
  family: contest,
  // Who lost to a finalist meets in the repechage; its winners fight a losing semi-finalist for bronze.
  rounds: ['R32', '8FNL', 'QFNL', 'SFNL', 'REP1', 'REPF', 'FNL'],
  places: [
    ...byFinalAndTwoBronzes,
    { from: 'LOSERS', phase: 'REP1', size: 2 },
    // Two of the losers of this round, and of the next, are in the repechage.
    { from: 'LOSERS', phase: 'QFNL', size: 2 },
    { from: 'LOSERS', phase: '8FNL', size: 6 },
    { from: 'LOSERS', phase: 'R32' },
  ],
});
