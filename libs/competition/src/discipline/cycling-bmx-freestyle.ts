import { judged } from './discipline.js';

export default judged({
  code: 'BMF',
  name: 'Cycling BMX Freestyle',
});
