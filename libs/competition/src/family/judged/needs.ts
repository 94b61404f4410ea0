/** What it takes: how far behind, what a score will mean once it counts, what the next element must bring. */
import { ticksPerUnit } from '../../mark.js';
import type { Line, Unit } from '../../unit/unit.js';
import { shown, shownOrNull } from '../ticks.js';
import type { Shown } from '../ticks.js';
import type { JudgedElement } from './detail.js';
import type { KindPlan, Plan } from './plan.js';
import { isJudged, scoreOf, totalOf } from './score.js';
import type { Element, Performance } from './state.js';

export interface ToLead {
  /** The next element. */
  readonly element: string;
  readonly score: Shown;
  /** More than the panels can give for it. */
  readonly outOfReach: boolean;
}

export interface Standing {
  readonly behind: number | null;
  readonly toLead: ToLead | null;
  readonly ifConfirmed: (element: Element) => JudgedElement['ifConfirmed'];
}

/** Those with a mark that counts. */
export const rivalsOf = ({ lines, discipline }: Unit): readonly Line[] =>
  [...lines.values()].filter(({ mark, irm }) => mark !== null && (irm === null || discipline.rankedIrms.includes(irm)));

export const standing = (
  plan: Plan,
  unit: Unit,
  rivals: readonly Line[],
  line: Line,
  performance: Performance,
): Standing => {
  const leader = bestOther(unit, rivals, line);
  const own = line.mark?.value ?? null;
  const lead = leader === null || own === null ? null : Math.abs(leader - own);
  const leads = own !== null && (leader === null || isBetter(unit, line, own, leader) || own === leader);
  return {
    behind: leads ? null : lead,
    toLead: leader === null || leads || line.irm !== null ? null : toLead(plan, performance, leader),
    ifConfirmed: (element) => ifConfirmed(plan, unit, rivals, line, performance, element),
  };
};

const isBetter = ({ direction }: Unit, { mark }: Line, a: number, b: number): boolean =>
  (a - b) * (mark === null ? 1 : direction(mark)) > 0;

const bestOther = (unit: Unit, rivals: readonly Line[], line: Line): number | null => {
  let best: number | null = null;
  for (const other of rivals) {
    if (other !== line && (best === null || isBetter(unit, other, other.mark!.value, best))) best = other.mark!.value;
  }
  return best;
};

/** As if it counted now. Nothing is left changed. */
const ifConfirmed = (
  plan: Plan,
  unit: Unit,
  rivals: readonly Line[],
  line: Line,
  performance: Performance,
  element: Element,
): JudgedElement['ifConfirmed'] => {
  if (element.score !== null || !isJudged(element)) return null;
  const score = scoreOf(element);
  const total = totalWith(plan, performance, element, score);
  let rank: number | null = null;
  if (total !== null && (line.irm === null || unit.discipline.rankedIrms.includes(line.irm))) {
    rank = unit.firstRank;
    for (const other of rivals) if (other !== line && isBetter(unit, other, other.mark!.value, total)) rank++;
  }
  return {
    score: shown(score, element.plan.kind.decimals),
    total: shownOrNull(total, plan.rules.decimals),
    rank,
  };
};

/** The total if this element had that score: worked out on a copy. */
const totalWith = (plan: Plan, performance: Performance, element: Element, score: number): number | null => {
  const elements = new Map([...performance.elements].map(([name, own]) => [name, { ...own }]));
  elements.set(element.name, { ...element, score });
  return totalOf(plan, { ...performance, elements });
};

/**
 * What the next element must bring so that the total passes the leader's by the last digit. Of those that count, the best
 * of the others are kept: for the second wave that is the best wave, for the third dive all dives before it. Nothing is said
 * of rides in per cent and of penalties, where one element decides little.
 */
const toLead = (plan: Plan, performance: Performance, leader: number): ToLead | null => {
  const next = nextElement(plan, performance);
  if (!next) return null;
  const { kind, name } = next;
  const { together } = kind.kind;
  if (together === 'PERCENT' || kind.missingTo !== null || performance.penalties.length > 0) return null;
  const kept = keptScores(performance, kind);
  const counting = together === 'MEAN' ? kept.length + 1 : 1;
  const elsewhere = plan.kinds.reduce(
    (sum, other, at) => (other === kind ? sum : sum + (performance.parts[at] ?? 0)),
    0,
  );
  const lastDigit = 10 ** (4 - plan.rules.decimals);
  const part = ((leader + lastDigit - elsewhere) * ticksPerUnit) / kind.share;
  const needed = Math.max(0, Math.ceil(part * counting - kept.reduce((sum, score) => sum + score, 0)));
  return {
    element: name,
    score: shown(upTo(needed, kind.kind.decimals), kind.kind.decimals),
    outOfReach: needed > mostOf(kind, performance.elements.get(name)?.difficulty ?? null),
  };
};

const nextElement = (plan: Plan, { elements }: Performance): { kind: KindPlan; name: string } | null => {
  for (const kind of plan.kinds) {
    for (const name of kind.kind.names) if ((elements.get(name)?.score ?? null) === null) return { kind, name };
  }
  return null;
};

const keptScores = ({ elements }: Performance, plan: KindPlan): number[] => {
  const scores: number[] = [];
  for (const element of elements.values()) {
    if (element.plan === plan && element.score !== null) scores.push(element.score);
  }
  return scores.sort((a, b) => b - a).slice(0, plan.best - 1);
};

/** The best score that the panels allow, at the declared difficulty or the greatest there is. */
const mostOf = ({ kind, panels, maxDifficulty }: KindPlan, declared: number | null): number => {
  let most = 0;
  for (const { max, mean, kept, weight } of panels) most += (max * (mean ? 1 : kept) * weight) / ticksPerUnit;
  if (kind.difficulty === undefined) return most;
  const difficulty = declared ?? maxDifficulty;
  const product = (most * difficulty) / ticksPerUnit;
  return kind.difficulty === 'TIMES' ? product : difficulty + product;
};

/** Rounded up to what can be printed: that much is enough. */
const upTo = (value: number, decimals: number): number => {
  const step = 10 ** (4 - decimals);
  return Math.ceil(value / step) * step;
};
