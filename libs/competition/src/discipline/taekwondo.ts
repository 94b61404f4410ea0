import { byFinalAndTwoBronzes, match } from './discipline.js';

export default match({
  code: 'TKW',
  name: 'Taekwondo',
  places: byFinalAndTwoBronzes,
});
