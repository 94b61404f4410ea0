import { match } from './discipline.js';

export default match({
  code: 'VBV',
  name: 'Beach Volleyball',
});
