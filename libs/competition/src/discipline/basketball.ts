import { match } from './discipline.js';

export default match({
  code: 'BKB',
  name: 'Basketball',
});
