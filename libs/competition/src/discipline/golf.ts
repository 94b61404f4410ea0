import { course } from '../family/course/course.js';
import { judged } from './discipline.js';

export default judged({
  code: 'GLF',
  name: 'Golf',
  marks: ['STROKES'],
  lowerIsBetter: ['STROKES'],
  family: course({ suddenDeath: false }),
  // Those level for a medal after the last round play on, hole by hole.
  familyIn: [{ rsc: /^GLF.{23}.*PO/, use: course({ suddenDeath: true }) }],
  irms: ['WD', 'DNF', 'DNS', 'DSQ', 'DQB'],
  places: [{ from: 'EVENT' }],
});
