import { match } from './discipline.js';

export default match({
  code: 'HOC',
  name: 'Hockey',
  draws: true,
});
