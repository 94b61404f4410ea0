import { timed } from './discipline.js';

export default timed({
  code: 'CSL',
  name: 'Canoe Slalom',
});
