import { disciplineFor, parseMark } from '#competition';
import type { MarkKind } from '#competition';
import type { Script } from './stage.js';

/** Final marks alone, for units whose sport says no more of them here; the better somebody is, the nearer to `best`. */
const marks =
  (kind: MarkKind, best: number, worst: number): Script =>
  (stage) => {
    const discipline = disciplineFor(stage.rsc)!;
    for (const competitor of stage.competitors) {
      stage.wait(stage.between(500, 4_000));
      if (stage.oneIn(40) && discipline.irms.includes('DNF')) {
        stage.say({ type: 'IrmGiven', competitor, irm: 'DNF', reason: null });
        continue;
      }
      const value = worst + (best - worst) * stage.parts.formOf(competitor);
      const text =
        kind === 'TIME'
          ? (value + stage.between(0, 99) / 100).toFixed(2)
          : String(Math.round(value) + stage.between(0, 9));
      stage.say({ type: 'MarkRecorded', competitor, mark: parseMark(kind, text)! });
    }
  };

/** Points, the more the better. */
export const plain = marks('POINTS', 300, 180);

export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  { rsc: /^MPN.{27}SW/, script: marks('TIME', 118, 140) },
  // Places of a fleet: the first finishes with one point.
  { rsc: /^SAL/, script: (stage) => placesOf(stage) },
];

/** Low points: who finishes first has one. Now and then somebody starts too early. */
const placesOf: Script = (stage) => {
  const order = [...stage.competitors].sort(
    (a, b) => stage.parts.formOf(b) - stage.parts.formOf(a) + (stage.parts.random() - 0.5) * 0.6,
  );
  order.forEach((competitor, index) => {
    stage.wait(stage.between(1_000, 20_000));
    if (stage.oneIn(25)) {
      stage.say({ type: 'MarkRecorded', competitor, mark: parseMark('POINTS', String(order.length + 1))! });
      stage.say({ type: 'IrmGiven', competitor, irm: 'OCS', reason: 'on the course side at the start' });
    } else stage.say({ type: 'MarkRecorded', competitor, mark: parseMark('POINTS', String(index + 1))! });
  });
};
