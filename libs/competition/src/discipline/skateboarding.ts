import { judged } from './discipline.js';

export default judged({
  code: 'SKB',
  name: 'Skateboarding',
});
