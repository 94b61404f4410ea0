import { match } from './discipline.js';

export default match({
  code: 'FEN',
  name: 'Fencing',
});
