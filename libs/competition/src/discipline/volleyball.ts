import { match } from './discipline.js';

export default match({
  code: 'VVO',
  name: 'Volleyball',
});
