import { match } from './discipline.js';

export default match({
  code: 'BKG',
  name: 'Breaking',
  draws: true,
});
