import type { CompetitorId } from '../../codes/ids.js';
import type { ScoringEvent } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import type { Plan } from './plan.js';
import { isJudged, scoreOf, tieKeysOf, totalOf } from './score.js';
import { newElement, performanceOf } from './state.js';
import type { Element, JudgedState, Performance } from './state.js';

/** Takes a fact in. Until an element counts, the line keeps the total it had. */
export const applyJudged = (plan: Plan, unit: Unit, state: JudgedState, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'ElementDeclared':
      return onElement(plan, unit, state, fact, (element) => {
        element.code = fact.code;
        element.difficulty = fact.difficulty;
      });
    case 'JudgeScored':
      return onElement(plan, unit, state, fact, (element) => {
        const panel = element.plan.panelAt.get(fact.panel);
        const seat = panel === undefined ? undefined : element.plan.panels[panel]!.seatOf.get(fact.judge);
        if (panel === undefined || seat === undefined) return;
        const values = element.values[panel]!;
        if (values[seat] === null) element.missing--;
        values[seat] = fact.value;
      });
    case 'DeductionApplied':
      return onElement(plan, unit, state, fact, ({ deductions }) =>
        deductions.push({ value: fact.value, reason: fact.reason }),
      );
    case 'ScoreConfirmed':
      return onElement(plan, unit, state, fact, (element) => {
        element.confirmed = true;
      });
    case 'PenaltyGiven': {
      const performance = performanceOf(state, fact.competitor);
      performance.penalties.push(fact.kind);
      return markLine(plan, unit, fact.competitor, performance);
    }
    case 'InquiryLodged': {
      const { inquiry, competitor, element, text } = fact;
      state.inquiries.set(inquiry, { inquiry, competitor, element, text, outcome: null, answer: null });
      return;
    }
    case 'InquiryResolved': {
      const inquiry = state.inquiries.get(fact.inquiry);
      if (inquiry) Object.assign(inquiry, { outcome: fact.outcome, answer: fact.text });
      return;
    }
    default:
  }
};

const onElement = (
  plan: Plan,
  unit: Unit,
  state: JudgedState,
  { competitor, element: name }: { readonly competitor: CompetitorId; readonly element: string },
  change: (element: Element) => void,
): void => {
  const kind = plan.kindOf.get(name);
  if (!kind) return;
  const performance = performanceOf(state, competitor);
  let element = performance.elements.get(name);
  if (!element) performance.elements.set(name, (element = newElement(name, kind)));
  change(element);
  state.last = { competitor, element: name };
  if (!isJudged(element) || (plan.rules.confirmed && !element.confirmed)) return;
  element.score = scoreOf(element);
  markLine(plan, unit, competitor, performance);
};

const markLine = (plan: Plan, unit: Unit, competitor: CompetitorId, performance: Performance): void => {
  const line = unit.lines.get(competitor);
  const total = totalOf(plan, performance);
  if (!line || total === null) return;
  line.mark = { kind: plan.rules.mark, value: total, decimals: plan.rules.decimals };
  line.tieKeys = tieKeysOf(plan, performance);
};
