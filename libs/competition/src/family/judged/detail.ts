/** What a judged unit shows beside its lines: the judges, what counts, what is still open, and what it takes to lead. */
import type { CompetitorId } from '../../codes/ids.js';
import type { UnitDetail } from '../../unit/document.js';
import type { Line, Unit } from '../../unit/unit.js';
import { pointsText, shown, shownOrNull } from '../ticks.js';
import type { Shown } from '../ticks.js';
import { missingOf } from './decide.js';
import { rivalsOf, standing } from './needs.js';
import type { ToLead } from './needs.js';
import type { KindPlan, PanelPlan, Plan } from './plan.js';
import { aggregateOf, droppedSeats, judgePercents, percentOf } from './score.js';
import type { Element, Inquiry, JudgedState, Performance } from './state.js';

export interface JudgedDetail extends UnitDetail {
  readonly family: 'judged';
  /** Who was scored, declared or confirmed last. */
  readonly current: { readonly competitor: CompetitorId; readonly element: string } | null;
  /** Who sits where: the values of a panel stand in this order. */
  readonly panels: readonly { readonly kind: string; readonly panel: string; readonly judges: readonly string[] }[];
  /** In start order; who has done nothing yet is left out. */
  readonly competitors: readonly JudgedCompetitor[];
  readonly inquiries: readonly Inquiry[];
}

export interface JudgedCompetitor {
  readonly competitor: CompetitorId;
  readonly total: Shown | null;
  /** To the leader; null for the leader. */
  readonly behind: Shown | null;
  readonly elements: readonly JudgedElement[];
  /** Rides scored in per cent: where they stand after the movements so far, and what each judge makes of them. */
  readonly rides: readonly JudgedRide[];
  /** The best element so far. */
  readonly best: string | null;
  /** What the next element must bring to lead alone; null for the leader and for those who are done. */
  readonly toLead: ToLead | null;
  readonly penalties: readonly string[];
  readonly underInquiry: boolean;
}

export interface JudgedElement {
  readonly element: string;
  readonly kind: string;
  readonly code: string | null;
  readonly difficulty: string | null;
  readonly state: 'DECLARED' | 'PENDING' | 'UNCONFIRMED' | 'SCORED';
  readonly score: Shown | null;
  /** It is part of the total. */
  readonly counts: boolean;
  readonly panels: readonly JudgedPanel[];
  /** Who has not scored yet, once somebody has. */
  readonly waitsFor: readonly string[];
  readonly deductions: readonly { readonly value: string; readonly reason: string }[];
  /** All judges are in: what this score, total and rank will be when it is confirmed. */
  readonly ifConfirmed: { readonly score: Shown; readonly total: Shown | null; readonly rank: number | null } | null;
}

/** A unit of thirty divers has some thousand awards: they are texts, in the order of the panel's seats. */
export interface JudgedPanel {
  readonly panel: string;
  readonly values: readonly (string | null)[];
  /** Seats, from 0, whose values do not count. */
  readonly dropped: readonly number[];
  readonly aggregate: string | null;
}

export interface JudgedRide {
  readonly kind: string;
  readonly movements: number;
  readonly of: number;
  readonly percent: Shown;
  readonly judges: readonly { readonly judge: string; readonly percent: Shown }[];
}

export const judgedDetail = (plan: Plan, unit: Unit, state: JudgedState): JudgedDetail | null => {
  if (state.performances.size === 0) return null;
  const inquiries = [...state.inquiries.values()].map((inquiry) => ({ ...inquiry }));
  const open = new Set(inquiries.filter(({ outcome }) => outcome === null).map(({ competitor }) => competitor));
  const rivals = rivalsOf(unit);
  const competitors: JudgedCompetitor[] = [];
  for (const line of unit.lines.values()) {
    const performance = state.performances.get(line.competitor);
    if (performance) competitors.push(competitorDetail(plan, unit, rivals, line, performance, open));
  }
  return { family: 'judged', current: state.last, panels: panelsOf(plan), competitors, inquiries };
};

const panelsOf = ({ kinds }: Plan): JudgedDetail['panels'] =>
  kinds.flatMap(({ kind, panels }) => panels.map(({ id, judges }) => ({ kind: kind.id, panel: id, judges })));

const competitorDetail = (
  plan: Plan,
  unit: Unit,
  rivals: readonly Line[],
  line: Line,
  performance: Performance,
  underInquiry: ReadonlySet<CompetitorId>,
): JudgedCompetitor => {
  const { decimals } = plan.rules;
  const { behind, ifConfirmed, toLead } = standing(plan, unit, rivals, line, performance);
  const elements = [...performance.elements.values()];
  return {
    competitor: line.competitor,
    total: shownOrNull(line.mark?.value ?? null, decimals),
    behind: shownOrNull(behind, decimals),
    elements: elements.filter((element) => isShown(element, elements)).map((it) => elementDetail(it, ifConfirmed(it))),
    rides: plan.kinds.filter(({ kind }) => kind.together === 'PERCENT').map((kind) => ride(kind, elements)),
    best: bestOf(elements),
    toLead,
    penalties: [...performance.penalties],
    underInquiry: underInquiry.has(line.competitor),
  };
};

/** Of a ride of dozens of movements only the newest is shown judge by judge; the ride says the rest. */
const isShown = (element: Element, elements: readonly Element[]): boolean =>
  element.plan.kind.together !== 'PERCENT' || element === elements.at(-1);

const bestOf = (elements: readonly Element[]): string | null => {
  let best: Element | null = null;
  for (const element of elements) {
    if (element.score !== null && (best === null || element.score > best.score!)) best = element;
  }
  return best?.name ?? null;
};

const ride = (plan: KindPlan, elements: readonly Element[]): JudgedRide => {
  const { kind, panels } = plan;
  const scored = elements.filter((element) => element.plan === plan && element.score !== null);
  const percents = judgePercents(plan, scored);
  return {
    kind: kind.id,
    movements: scored.length,
    of: kind.names.length,
    percent: shown(percentOf(plan, scored), kind.decimals),
    judges: panels[0]!.judges.map((judge, seat) => ({
      judge,
      percent: shown(scored.length === 0 ? 0 : percents[seat]!, kind.decimals),
    })),
  };
};

const stateOf = (element: Element): JudgedElement['state'] => {
  if (element.score !== null) return 'SCORED';
  if (element.missing === 0) return 'UNCONFIRMED';
  return element.missing === element.plan.values ? 'DECLARED' : 'PENDING';
};

const elementDetail = (element: Element, ifConfirmed: JudgedElement['ifConfirmed']): JudgedElement => {
  const { plan, values, score, deductions } = element;
  const state = stateOf(element);
  return {
    element: element.name,
    kind: plan.kind.id,
    code: element.code,
    difficulty: element.difficulty === null ? null : pointsText(element.difficulty),
    state,
    score: shownOrNull(score, plan.kind.decimals),
    counts: element.counts,
    panels: plan.panels.map((panel, index) => panelDetail(panel, values[index]!)),
    waitsFor: state === 'PENDING' ? missingOf(plan, element) : [],
    deductions: deductions.map(({ value, reason }) => ({ value: pointsText(value), reason })),
    ifConfirmed,
  };
};

const panelDetail = (panel: PanelPlan, values: readonly (number | null)[]): JudgedPanel => {
  const decimals = decimalsOf(panel.step);
  const complete = values.every((value) => value !== null);
  return {
    panel: panel.id,
    values: values.map((value) => (value === null ? null : shown(value, decimals).text)),
    dropped: complete ? droppedSeats(panel, values) : [],
    aggregate: complete ? pointsText(aggregateOf(panel, values)) : null,
  };
};

/** As many decimals as a step of the judges has. */
const decimalsOf = (step: number): number => {
  for (let decimals = 0; decimals < 4; decimals++) if (step % 10 ** (4 - decimals) === 0) return decimals;
  return 4;
};
