import { bestOf } from '../total/best-of.js';
import { match } from './discipline.js';

export default match({
  code: 'TTE',
  name: 'Table Tennis',
  // Five matches of a team contest, until a team has won three.
  totals: [bestOf(/^TTE.TEAM.*00$/, 3)],
});
