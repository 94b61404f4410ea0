import { match } from './discipline.js';

export default match({
  code: 'TTE',
  name: 'Table Tennis',
});
