import { judged } from './discipline.js';

export default judged({
  code: 'GTR',
  name: 'Trampoline Gymnastics',
});
