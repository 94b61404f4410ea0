import { match } from './discipline.js';

export default match({
  code: 'FBL',
  name: 'Football',
  draws: true,
});
