import { match } from './discipline.js';

export default match({
  code: 'HBL',
  name: 'Handball',
  draws: true,
});
