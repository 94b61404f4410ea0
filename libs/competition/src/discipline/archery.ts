import { onTargets } from '../family/targets/on-targets.js';
import { series } from '../family/targets/rules.js';
import { byTwoFinals, knockedOut, match, reached } from './discipline.js';
import { overall } from '../event/rules.js';

const face = { max: 10, step: 1, innerFrom: 10, decimals: 0 } as const;

/** 72 arrows of each archer in ends of six. Equal: those who shot on for it, then tens with X, then X. */
const rankingRound = (archers: number) =>
  onTargets({
    ...face,
    mark: 'POINTS',
    series: series(12, 6 * archers),
    form: { by: 'TOTAL', ties: ['SHOOT_OFF', 'TENS', 'INNER'] },
    shootOff: archers,
  });

/** Set system of the recurve bow: 2 points for a set, 1 for a level one; then one arrow each, the nearest to the centre. */
const sets = (count: number, arrows: number, to: number, shootOff: number) =>
  onTargets({ ...face, mark: 'SETS', series: series(count, arrows), form: { by: 'SET_POINTS', to }, shootOff });

export default match({
  code: 'ARC',
  name: 'Archery',
  marks: ['SETS', 'POINTS'],
  // Alone: five sets of three arrows, to six points.
  family: sets(5, 3, 6, 1),
  familyIn: [
    { rsc: /^ARC.TEAM3.{13}QUAL/, use: rankingRound(3) },
    { rsc: /^ARC.TEAM2.{13}QUAL/, use: rankingRound(2) },
    { rsc: /^.{22}QUAL/, use: rankingRound(1) },
    // Teams: four sets of two arrows of each archer, to five points.
    { rsc: /^ARC.TEAM3/, use: sets(4, 6, 5, 3) },
    { rsc: /^ARC.TEAM2/, use: sets(4, 4, 5, 2) },
  ],
  // The ranking round orders everyone; the elimination rounds are matches.
  contestIn: [{ rsc: /^.{22}QUAL/, use: 'RACE' }],
  // Sixteen mixed teams reach the bracket; individuals and teams all do.
  phases: [{ phase: /^ARCX.*QUAL$/, advance: [overall('Q', 1, 16)] }],
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL', 'R32', 'R64')],
  placesIn: [{ rsc: /^ARC.TEAM/, use: [byTwoFinals, ...knockedOut('QFNL', '8FNL'), ...reached('QUAL')] }],
});
