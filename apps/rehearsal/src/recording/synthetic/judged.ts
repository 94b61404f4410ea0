/** Judged units, played by whatever rules their discipline has. */
import { judgedRulesOf } from '#competition';
import type { CompetitorId, ElementKind, JudgedRules, ScoringEvent } from '#competition';
import { playFaults } from './faults.js';
import { familyOf, givesUp } from './rules-of.js';
import type { Script, Stage } from './stage.js';

type Panel = ElementKind['panels'][number];

interface Turn {
  readonly competitor: CompetitorId;
  readonly kind: ElementKind;
  readonly element: string;
}

const ticks = (points: number): number => Math.round(points * 10_000);

const playJudged: Script = (stage) => {
  const rules = judgedRulesOf(familyOf(stage));
  if (!rules) throw new Error(`${stage.rsc} is not scored by judges`);
  const out = new Set<CompetitorId>();
  for (const turn of turnsOf(stage, rules)) {
    if (out.has(turn.competitor)) continue;
    perform(stage, rules, turn);
    if (stage.oneIn(250) && out.size < stage.competitors.length - 1) {
      out.add(turn.competitor);
      stage.say({ type: 'IrmGiven', competitor: turn.competitor, irm: givesUp(stage), reason: 'injury' });
    }
  }
};

/** Round by round where attempts are repeated; where all make one routine or ride, competitor by competitor. */
const turnsOf = (stage: Stage, { kinds }: JudgedRules): Turn[] => {
  const elements = kinds.flatMap((kind) => {
    // Nobody rides thirty waves in a heat.
    const count = kind.best === undefined || kind.names.length < 10 ? kind.names.length : stage.between(4, 9);
    return kind.names.slice(0, count).map((element) => ({ kind, element }));
  });
  const repeated = kinds.some(({ best }) => best !== undefined) || kinds.length === 1;
  return repeated && kinds.every(({ together }) => together !== 'PERCENT')
    ? elements.flatMap((element) => stage.competitors.map((competitor) => ({ competitor, ...element })))
    : stage.competitors.flatMap((competitor) => elements.map((element) => ({ competitor, ...element })));
};

const perform = (stage: Stage, rules: JudgedRules, turn: Turn): void => {
  const { competitor, kind, element } = turn;
  stage.wait(stage.between(20_000, 60_000));
  if (kind.difficulty !== undefined) {
    const difficulty = ticks(stage.between(15, 35) / 10);
    stage.say({ type: 'ElementDeclared', competitor, element, code: null, difficulty });
  }
  const said = kind.panels.flatMap((panel) => panel.judges.map((seat) => judge(stage, turn, panel, seat)));
  if (stage.oneIn(25)) {
    const value = ticks(stage.pick([0.1, 0.3, 0.5]));
    stage.say({ type: 'DeductionApplied', competitor, element, value, reason: 'out of bounds' });
  }
  const penalties = Object.keys(rules.leaves ?? {});
  if (penalties.length > 0 && stage.oneIn(40)) interfere(stage, competitor, stage.pick(penalties));
  if (rules.confirmed) stage.say({ type: 'ScoreConfirmed', competitor, element });
  if (stage.oneIn(60)) inquire(stage, turn, stage.pick(said));
};

type Said = ScoringEvent & { readonly type: 'JudgeScored' };

/** A judge's value near what the competitor is worth, in the steps of the panel; now and then mistyped and corrected. */
const judge = (stage: Stage, turn: Turn, panel: Panel, seat: string): Said => {
  const { competitor, element } = turn;
  const score = (): Omit<Said, 'rsc' | 'source' | 'sequence' | 'occurredAt' | 'actor' | 'origin'> => ({
    type: 'JudgeScored',
    competitor,
    element,
    panel: panel.id,
    judge: seat,
    value: valueOf(stage, competitor, panel),
  });
  stage.wait(stage.between(200, 1500));
  const said = stage.say(score()) as Said;
  if (stage.oneIn(200)) stage.correct(said, score(), 'mistyped');
  return said;
};

const valueOf = (stage: Stage, competitor: CompetitorId, { min = 0, max, step }: Panel): number => {
  const worth = 0.4 + 0.35 * stage.parts.formOf(competitor) + 0.25 * stage.parts.random();
  const steps = Math.floor((ticks(max) - ticks(min)) / ticks(step));
  return ticks(min) + Math.min(steps, Math.floor(worth * steps)) * ticks(step);
};

const interfere = (stage: Stage, competitor: CompetitorId, kind: string): void => {
  const nothing = { member: null, at: null, run: null, period: null, clock: null, reason: null };
  stage.say({ type: 'PenaltyGiven', competitor, kind, amount: 0, ...nothing });
};

/** One in two inquiries finds that a judge's value was wrong. */
const inquire = (stage: Stage, { competitor, kind, element }: Turn, said: Said): void => {
  const inquiry = `I${stage.events.length}`;
  stage.say({ type: 'InquiryLodged', inquiry, competitor, element, text: `panel ${said.panel}` });
  stage.wait(60_000);
  const accepted = stage.oneIn(2);
  const outcome = accepted ? 'ACCEPTED' : 'REJECTED';
  stage.say({ type: 'InquiryResolved', inquiry, outcome, text: 'seen again' });
  if (!accepted) return;
  const panel = kind.panels.find(({ id }) => id === said.panel)!;
  const { type, judge: seat } = said;
  const value = valueOf(stage, competitor, panel);
  stage.correct(said, { type, competitor, element, panel: panel.id, judge: seat, value }, 'inquiry accepted');
};

/** Units alone: what a whole phase makes of several routines or rides grows out of them. */
export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  { rsc: /^EQU.JUMP.*[^-]-{0,7}$/, script: playFaults },
  { rsc: /^EQU.EVEN.{14}(?:XC|JUMP).*[^-]-{0,7}$/, script: playFaults },
  { rsc: /^EQU.(?:DRES|EVEN.{14}DRSS).*[^-]-{0,7}$/, script: playJudged },
  { rsc: /^(?:DIV|GAR|GRY|GTR|SWA|SRF).*[^-]-{0,7}$/, script: playJudged },
  // Their heats of qualification are ranked in the phase alone.
  { rsc: /^(?:SKB|BMF).{19}[^-]/, script: playJudged },
];
