import { refuse } from '../../unit/decide.js';
import type { Refusal } from '../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import { noIrm } from '../no-irm.js';
import { pointsText } from '../ticks.js';
import type { KindPlan, PanelPlan, Plan } from './plan.js';
import type { Element, JudgedState } from './state.js';

export const decideJudged = (plan: Plan, unit: Unit, state: JudgedState, event: ScoringEvent): Refusal | null => {
  switch (event.type) {
    case 'ElementDeclared':
      return inPlay(plan, unit, event) ?? declaration(plan, state, event);
    case 'JudgeScored':
      return inPlay(plan, unit, event) ?? judgement(plan, state, event);
    case 'DeductionApplied':
      return inPlay(plan, unit, event) ?? deduction(state, event);
    case 'ScoreConfirmed':
      return inPlay(plan, unit, event) ?? confirmation(state, event);
    case 'PenaltyGiven':
      return penalty(plan, event);
    case 'InquiryLodged':
      return inquiry(state, event);
    case 'InquiryResolved':
      return state.inquiries.get(event.inquiry)?.outcome === null
        ? null
        : refuse('NO_OPEN_INQUIRY', `no inquiry ${event.inquiry} is open in this unit`);
    default:
      return null;
  }
};

type OfElement = ScoringEventOf<'ElementDeclared' | 'JudgeScored' | 'DeductionApplied' | 'ScoreConfirmed'>;

const inPlay = ({ kindOf }: Plan, unit: Unit, event: OfElement): Refusal | null => {
  if (!kindOf.has(event.element)) {
    const names = [...kindOf.keys()];
    return refuse(
      'NO_SUCH_ELEMENT',
      `${event.element}: a competitor has ${names[0]} to ${names.at(-1)} here, ${names.length} in all, and no others`,
    );
  }
  return noIrm(unit, event.competitor);
};

const elementOf = (state: JudgedState, { competitor, element }: OfElement): Element | undefined =>
  state.performances.get(competitor)?.elements.get(element);

const begun = (element: Element | undefined): boolean => element !== undefined && element.missing < element.plan.values;

const declaration = (plan: Plan, state: JudgedState, event: ScoringEventOf<'ElementDeclared'>): Refusal | null => {
  if (begun(elementOf(state, event))) {
    return refuse(
      'ALREADY_JUDGED',
      `judges have scored element ${event.element} of ${event.competitor}; correct its declaration by FactCorrected`,
    );
  }
  const { kind, maxDifficulty } = plan.kindOf.get(event.element)!;
  const least = kind.difficulty === undefined ? 0 : 1;
  return event.difficulty >= least && event.difficulty <= maxDifficulty
    ? null
    : refuse(
        'IMPOSSIBLE_DIFFICULTY',
        `no element has the difficulty ${pointsText(event.difficulty)}; declare it again`,
      );
};

const judgement = (plan: Plan, state: JudgedState, event: ScoringEventOf<'JudgeScored'>): Refusal | null => {
  const { competitor, element: name, judge, value } = event;
  const kind = plan.kindOf.get(name)!;
  const at = kind.panelAt.get(event.panel);
  if (at === undefined) {
    return refuse('UNKNOWN_PANEL', `element ${name} is judged by ${[...kind.panelAt.keys()].join(', ')}`);
  }
  const panel = kind.panels[at]!;
  const seat = panel.seatOf.get(judge);
  if (seat === undefined) return refuse('UNKNOWN_JUDGE', `panel ${panel.id} has ${panel.judges.join(', ')}`);
  const element = elementOf(state, event);
  if (kind.kind.difficulty !== undefined && (element?.difficulty ?? null) === null) {
    return refuse('NOT_DECLARED', `element ${name} of ${competitor} has no difficulty yet; send ElementDeclared first`);
  }
  const before = element?.values[at]?.[seat] ?? null;
  if (before !== null) {
    return refuse(
      'ALREADY_SCORED',
      `${judge} of panel ${panel.id} gave ${pointsText(before)} for element ${name} of ${competitor}; correct that by FactCorrected`,
    );
  }
  return possible(panel, value);
};

const possible = ({ id, min, max, step }: PanelPlan, value: number): Refusal | null =>
  value >= min && value <= max && (value - min) % step === 0
    ? null
    : refuse(
        'IMPOSSIBLE_SCORE',
        `a judge of panel ${id} gives ${pointsText(min)} to ${pointsText(max)} in steps of ${pointsText(step)}, not ${pointsText(value)}`,
      );

const final = ({ name }: Element): Refusal =>
  refuse(
    'ALREADY_CONFIRMED',
    `the score of element ${name} is final; withdraw its ScoreConfirmed by FactCorrected to change it`,
  );

const deduction = (state: JudgedState, event: ScoringEventOf<'DeductionApplied'>): Refusal | null => {
  const element = elementOf(state, event);
  if (element?.confirmed) return final(element);
  return event.value > 0
    ? null
    : refuse('IMPOSSIBLE_DEDUCTION', 'a deduction is written as the points it takes off, above zero');
};

const confirmation = (state: JudgedState, event: ScoringEventOf<'ScoreConfirmed'>): Refusal | null => {
  const element = elementOf(state, event);
  if (element?.confirmed) return final(element);
  if (element && element.missing === 0) return null;
  const missing = element ? missingOf(element.plan, element) : ['every judge'];
  return refuse(
    'SCORE_INCOMPLETE',
    `element ${event.element} of ${event.competitor} waits for ${missing.join(', ')}; confirm it when all are in`,
  );
};

/** Who has not spoken yet: panel and position. */
export const missingOf = ({ panels }: KindPlan, { values }: Element): string[] =>
  panels.flatMap(({ id, judges }, panel) =>
    judges.filter((_, seat) => values[panel]![seat] === null).map((judge) => `${id} ${judge}`),
  );

const penalty = ({ rules }: Plan, { kind, amount }: ScoringEventOf<'PenaltyGiven'>): Refusal | null => {
  const known = Object.keys(rules.leaves ?? {});
  if (!known.includes(kind)) {
    return refuse(
      'UNKNOWN_PENALTY',
      known.length === 0
        ? 'this sport takes points off by DeductionApplied'
        : `${kind}: penalties here are ${known.join(', ')}`,
    );
  }
  return amount === 0 ? null : refuse('WRONG_PENALTY', `the kind ${kind} says it all; send it with the amount 0`);
};

const inquiry = (state: JudgedState, event: ScoringEventOf<'InquiryLodged'>): Refusal | null => {
  if (state.inquiries.has(event.inquiry))
    return refuse('INQUIRY_EXISTS', `inquiry ${event.inquiry} was lodged before; give this one another name`);
  return state.performances.get(event.competitor)?.elements.has(event.element)
    ? null
    : refuse('NOTHING_TO_INQUIRE', `element ${event.element} of ${event.competitor} was neither declared nor scored`);
};
