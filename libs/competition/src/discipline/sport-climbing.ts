import { sumOfPhase } from '../total/sum-of-phase.js';
import { judged } from './discipline.js';

export default judged({
  code: 'CLB',
  name: 'Sport Climbing',
  marks: ['POINTS', 'TIME'],
  lowerIsBetter: ['TIME'],
  irms: ['FS', 'Fall', 'DNF', 'DNS', 'DSQ', 'DQB'],
  // Speed is climbed two by two, the better time goes on.
  contestIn: [{ rsc: /^CLB.SPEED.{13}(?:8FNL|QFNL|SFNL|FNL-|QUAL....EL)/, use: 'MATCH' }],
  placesIn: [{ rsc: /^CLB.BLCOMB/, use: [{ from: 'PHASE', phase: 'FNL' }] }],
  totals: [sumOfPhase('BOULDER_AND_LEAD', /^CLB.BLCOMB/)],
});
