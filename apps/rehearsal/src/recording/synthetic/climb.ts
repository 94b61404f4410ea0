/** Made-up climbs: boulders in turn until the top or the clock, one wall each; a zone or a hold that was read wrong. */
import type { CompetitorId } from '#competition';
import type { Content, Script, Stage } from './stage.js';

/** Those who start; the others do not. */
const starters = (stage: Stage): readonly CompetitorId[] =>
  stage.competitors.filter((competitor) => {
    if (!stage.oneIn(40)) return true;
    stage.say({ type: 'IrmGiven', competitor, irm: 'DNS', reason: null });
    return false;
  });

/** Says what was reached; now and then something else first, which is corrected when the judges have seen it again. */
const sayClimb = (
  stage: Stage,
  competitor: CompetitorId,
  problem: string,
  attempt: number,
  reached: string,
  readAs: string,
): void => {
  const content = (hold: string): Content => ({
    type: 'ClimbAttempted',
    competitor,
    problem,
    attempt,
    reached: hold.replace('+', ''),
    plus: hold.endsWith('+'),
  });
  stage.wait(stage.between(15_000, 60_000));
  if (!stage.oneIn(40)) {
    stage.say(content(reached));
    return;
  }
  const said = stage.say(content(readAs));
  stage.wait(30_000);
  stage.correct(said, content(reached), 'appeal after video');
};

export const playBoulders: Script = (stage) => {
  const alone = stage.rsc.slice(4, 11) === 'BOULDER';
  const zones = alone ? ['ZONE1'] : ['ZONE1', 'ZONE2'];
  const problems = ['B1', 'B2', 'B3', 'B4', ...(alone && stage.rsc.slice(22, 26) === 'QUAL' ? ['B5'] : [])];
  const climbers = starters(stage);
  for (const problem of problems) {
    for (const competitor of climbers) {
      stage.say({ type: 'AttemptCalled', competitor });
      const attempts = stage.between(1, 6);
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const luck = stage.parts.random() + 0.5 * stage.parts.formOf(competitor);
        const reached = luck > 1.25 ? 'TOP' : luck > 0.6 ? zones.at(-1)! : luck > 0.4 ? 'ZONE1' : 'NONE';
        sayClimb(stage, competitor, problem, attempt, reached, 'NONE');
        if (reached === 'TOP') break;
      }
    }
  }
};

/** The best come last. */
export const playWall: Script = (stage) => {
  const holds = stage.between(42, 56);
  stage.say({ type: 'RouteSet', problem: 'L', holds });
  for (const competitor of starters(stage)) {
    stage.say({ type: 'AttemptCalled', competitor });
    stage.wait(stage.between(120_000, 360_000));
    const share = 0.3 + 0.4 * stage.parts.formOf(competitor) + 0.4 * stage.parts.random();
    const hold = Math.max(1, Math.round(holds * Math.min(1, share)));
    const reached = hold >= holds ? 'TOP' : `${hold}${stage.oneIn(2) ? '+' : ''}`;
    sayClimb(stage, competitor, 'L', 1, reached, String(Math.max(1, hold - 1)));
  }
};
