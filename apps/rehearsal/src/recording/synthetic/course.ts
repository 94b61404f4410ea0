/** Made-up rounds of golf: groups of three go out one after the other, so scores come in mixed. */
import type { CompetitorId } from '#competition';
import type { Content, Script, Stage } from './stage.js';

const groupSize = 3;
const holeMs = 14 * 60_000;

const holePlayed = (competitor: CompetitorId, hole: number, strokes: number): Content => ({
  type: 'HolePlayed',
  competitor,
  hole,
  strokes,
});

const pars = [4, 4, 5, 3, 4, 4, 4, 3, 5, 4, 3, 4, 4, 5, 4, 3, 4, 4];

const strokesOn = ({ parts }: Stage, par: number, competitor: CompetitorId): number => {
  const luck = parts.random() * 1.4 - parts.formOf(competitor) * 0.4;
  if (luck < -0.3) return par - 2;
  if (luck < 0.15) return par - 1;
  if (luck < 0.85) return par;
  return luck < 1.25 ? par + 1 : par + 2;
};

const round: Script = (stage) => {
  stage.say({ type: 'CourseSet', holes: pars.map((par, index) => ({ hole: index + 1, par })) });
  const playing = new Set(stage.competitors);
  const groups = Math.ceil(stage.competitors.length / groupSize);
  for (let turn = 0; turn < groups + pars.length - 1; turn++) {
    for (let group = 0; group < groups; group++) {
      const par = pars[turn - group];
      if (par === undefined) continue;
      for (const competitor of stage.competitors.slice(group * groupSize, (group + 1) * groupSize)) {
        if (playing.has(competitor)) play(stage, playing, competitor, turn - group + 1, par);
      }
    }
    stage.wait(holeMs);
  }
};

const play = (stage: Stage, playing: Set<CompetitorId>, competitor: CompetitorId, hole: number, par: number): void => {
  if (stage.oneIn(1_500)) {
    playing.delete(competitor);
    stage.say({ type: 'IrmGiven', competitor, irm: 'WD', reason: 'injured' });
    return;
  }
  const strokes = strokesOn(stage, par, competitor);
  const said = stage.say(holePlayed(competitor, hole, strokes));
  if (stage.oneIn(120)) {
    stage.wait(60_000);
    stage.correct(said, holePlayed(competitor, hole, strokes + 1), 'a penalty stroke');
  }
};

/** The best group that is level plays on until none is. */
const playOff: Script = (stage) => {
  let groups: readonly (readonly CompetitorId[])[] = [stage.competitors];
  for (let hole = 1; groups.some((group) => group.length > 1); hole++) {
    stage.say({ type: 'CourseSet', holes: Array.from({ length: hole }, (_, index) => ({ hole: index + 1, par: 4 })) });
    groups = groups.flatMap((group) => parted(stage, group, hole));
    stage.wait(holeMs);
  }
};

const parted = (stage: Stage, group: readonly CompetitorId[], hole: number): readonly (readonly CompetitorId[])[] => {
  if (group.length < 2) return [group];
  const byStrokes = new Map<number, CompetitorId[]>();
  for (const competitor of group) {
    const strokes = strokesOn(stage, 4, competitor);
    stage.say(holePlayed(competitor, hole, strokes));
    byStrokes.set(strokes, [...(byStrokes.get(strokes) ?? []), competitor]);
  }
  return [...byStrokes].sort(([a], [b]) => a - b).map(([, equal]) => equal);
};

export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  { rsc: /^GLF.{23}.*PO/, script: playOff },
  { rsc: /^GLF.{19}FNL-0/, script: round },
];
