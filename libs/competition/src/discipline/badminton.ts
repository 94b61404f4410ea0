import { match } from './discipline.js';

export default match({
  code: 'BDM',
  name: 'Badminton',
});
