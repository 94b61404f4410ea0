import { match } from './discipline.js';

export default match({
  code: 'BK3',
  name: '3x3 Basketball',
});
