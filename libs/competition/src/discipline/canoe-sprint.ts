import { timed } from './discipline.js';

export default timed({
  code: 'CSP',
  name: 'Canoe Sprint',
});
