import { match } from './discipline.js';

export default match({
  code: 'ARC',
  name: 'Archery',
  marks: ['SETS', 'POINTS'],
  // The ranking round orders everyone; the elimination rounds are matches.
  contestIn: [{ rsc: /^.{22}QUAL/, use: 'RACE' }],
});
