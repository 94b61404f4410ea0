import { lifts } from '../family/lifts/lifts.js';
import { judged } from './discipline.js';

export default judged({
  code: 'WLF',
  name: 'Weightlifting',
  marks: ['WEIGHT'],
  family: lifts({
    lifts: ['SNATCH', 'CLEAN_AND_JERK'],
    attempts: 3,
    // Two white lights of three make a good lift.
    referees: 3,
    // After a good lift at least one kilogram more.
    step: 1,
    // A declared weight may be changed twice before the final call.
    changes: 2,
    heaviest: 350,
  }),
});
