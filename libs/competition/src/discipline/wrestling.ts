import { byFinalAndTwoBronzes, match } from './discipline.js';

export default match({
  code: 'WRE',
  name: 'Wrestling',
  places: byFinalAndTwoBronzes,
});
