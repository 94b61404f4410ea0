import { match } from './discipline.js';

export default match({
  code: 'SRF',
  name: 'Surfing',
  contest: 'RANKED_MATCH',
});
