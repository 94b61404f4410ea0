import { course } from '../family/course/course.js';
import { ownMark } from '../points/points.js';
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
  // Stroke play: the strokes of all rounds; who does not finish one has no total. A play-off is a unit of its own.
  totals: [
    {
      name: 'STROKE_PLAY',
      of: /^GLF.STROKE-{24}$/,
      parts: [{ name: 'ROUND', units: /^FNL-00\d\d00--$/, each: true, points: ownMark }],
    },
  ],
});
