import { judged } from './discipline.js';

export default judged({
  code: 'DIV',
  name: 'Diving',
});
