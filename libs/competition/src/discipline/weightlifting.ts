import { judged } from './discipline.js';

export default judged({
  code: 'WLF',
  name: 'Weightlifting',
  marks: ['WEIGHT'],
});
