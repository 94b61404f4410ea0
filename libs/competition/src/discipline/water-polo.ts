import { match } from './discipline.js';

export default match({
  code: 'WPO',
  name: 'Water Polo',
});
