import { byFinalAndTwoBronzes, match } from './discipline.js';

export default match({
  code: 'JUD',
  name: 'Judo',
  places: byFinalAndTwoBronzes,
});
