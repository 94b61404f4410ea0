import { judged } from './discipline.js';

export default judged({
  code: 'MPN',
  name: 'Modern Pentathlon',
  marks: ['POINTS', 'TIME'],
  lowerIsBetter: ['TIME'],
  irms: ['EL', 'DNF', 'DNS', 'DSQ', 'DQB'],
  // Who is eliminated in one part goes on with no points from it, and keeps a place.
  rankedIrms: ['EL', 'DNF', 'DNS'],
  places: [{ from: 'PHASE', phase: 'FNL' }],
});
