import { bestOf } from '../total/best-of.js';
import { byFinalAndTwoBronzes, match } from './discipline.js';

export default match({
  code: 'JUD',
  name: 'Judo',
  places: byFinalAndTwoBronzes,
  // Six contests of a mixed team, until one has won four; after three each, one weight is drawn for a seventh.
  totals: [bestOf(/^JUD.TEAM.*00$/, 4)],
});
