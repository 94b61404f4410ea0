import { disciplineFor, parseMark } from '#competition';
import type { Script } from './stage.js';

/** Final marks alone, for units whose sport says no more of them here. */
export const plain: Script = (stage) => {
  const discipline = disciplineFor(stage.rsc)!;
  const kind = discipline.marks.includes('POINTS') ? 'POINTS' : discipline.marks[0]!;
  for (const competitor of stage.competitors) {
    stage.wait(stage.between(500, 4_000));
    if (stage.oneIn(40) && discipline.irms.includes('DNF')) {
      stage.say({ type: 'IrmGiven', competitor, irm: 'DNF', reason: null });
      continue;
    }
    const mark = parseMark(
      kind,
      String(Math.round(100 + 200 * stage.parts.formOf(competitor)) + stage.between(0, 40)),
    )!;
    stage.say({ type: 'MarkRecorded', competitor, mark });
  }
};
