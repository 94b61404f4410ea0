import { fill, overall, place } from '../event/rules.js';
import { byTwoFinals, judged, reached } from './discipline.js';
import { within } from './phase-rule.js';

export default judged({
  code: 'CLB',
  name: 'Sport Climbing',
  marks: ['POINTS', 'TIME'],
  lowerIsBetter: ['TIME'],
  irms: ['FS', 'Fall', 'DNF', 'DNS', 'DSQ', 'DQB'],
  // Speed is climbed two by two, the better time goes on.
  contestIn: [{ rsc: /^CLB.SPEED.{13}(?:8FNL|QFNL|SFNL|FNL-|QUAL....EL)/, use: 'MATCH' }],
  phases: [
    // IFSC: the winners of the elimination heats; where those are not eight, of all who lost whoever was seeded highest.
    {
      phase: /^CLB.SPEED.*QUAL$/,
      advance: [...within(/EL/, place('Q', 1, 1)), { ...fill('q', 8), in: /EL/, as: /SD/ }],
    },
    { phase: /^CLB.SPEED.*(?:8FNL|QFNL|SFNL)$/, advance: [place('Q', 1, 1)] },
    // Boulder and lead are added up; eight reach the final.
    { phase: /^CLB.BLCOMB.*SFNL$/, units: 2, several: { by: 'SUM', of: 'MARK' }, advance: [overall('Q', 1, 8)] },
  ],
  rounds: ['QUAL', '8FNL', 'QFNL', 'SFNL', 'FNL'],
  // Whoever goes out in the same round of speed stands by the time.
  places: [byTwoFinals, ...reached('QFNL', 'QUAL')],
  placesIn: [{ rsc: /^CLB.BLCOMB/, use: [{ from: 'PHASE', phase: 'FNL' }, ...reached('SFNL')] }],
});
