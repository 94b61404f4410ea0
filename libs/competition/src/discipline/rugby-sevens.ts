import { match } from './discipline.js';

export default match({
  code: 'RU7',
  name: 'Rugby Sevens',
  draws: true,
});
