import { match } from './discipline.js';

export default match({
  code: 'TEN',
  name: 'Tennis',
  marks: ['SCORE'],
});
