/** Rounds over fences and across country. */
import { faultRulesOf, parseMark } from '#competition';
import type { CompetitorId, FaultRules } from '#competition';
import { familyOf, givesUp } from './rules-of.js';
import type { Script, Stage } from './stage.js';

export const playFaults: Script = (stage) => {
  const rules = faultRulesOf(familyOf(stage));
  if (!rules) throw new Error(`${stage.rsc} is not scored by faults`);
  const allowedSeconds = stage.between(70, 85);
  const out = new Set<CompetitorId>();
  for (let run = 1; run <= rules.rounds; run++) {
    stage.say({ type: 'ClockSet', period: String(run), clock: allowedSeconds * 1000, running: false });
    for (const competitor of stage.competitors) {
      if (!out.has(competitor)) ride(stage, rules, competitor, run, allowedSeconds, out);
    }
  }
};

const ride = (
  stage: Stage,
  { kinds }: FaultRules,
  competitor: CompetitorId,
  run: number,
  allowedSeconds: number,
  out: Set<CompetitorId>,
): void => {
  const fixed = Object.keys(kinds).filter((kind) => kinds[kind] !== null);
  const nothing = { member: null, amount: 0, period: null, clock: null, reason: null };
  const fences = 12;
  for (let fence = 1; fence <= fences; fence++) {
    stage.wait(stage.between(4000, 7000));
    if (!stage.oneIn(8 + Math.round(12 * stage.parts.formOf(competitor)))) continue;
    const kind = stage.pick(fixed);
    const said = stage.say({ type: 'PenaltyGiven', competitor, kind, at: String(fence), run, ...nothing });
    if (stage.oneIn(15)) stage.correct(said, null, 'it did not fall');
  }
  if (stage.oneIn(40) && out.size < stage.competitors.length - 1) {
    out.add(competitor);
    stage.say({ type: 'IrmGiven', competitor, irm: givesUp(stage), reason: 'retired on the course' });
    return;
  }
  const hundredths = allowedSeconds * 100 + stage.between(-500, 150);
  const mark = parseMark('TIME', (hundredths / 100).toFixed(2))!;
  stage.say({ type: 'FinishRecorded', competitor, member: null, run, mark, fine: null, unchecked: false });
};
