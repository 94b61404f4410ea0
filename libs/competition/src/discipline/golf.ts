import { judged } from './discipline.js';

export default judged({
  code: 'GLF',
  name: 'Golf',
  marks: ['STROKES'],
  lowerIsBetter: ['STROKES'],
  irms: ['WD', 'DNF', 'DNS', 'DSQ', 'DQB'],
  places: [{ from: 'EVENT' }],
});
