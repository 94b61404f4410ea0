import { timed } from './discipline.js';

export default timed({
  code: 'SWM',
  name: 'Swimming',
});
