import type { CompetitorId } from '../../codes/ids.js';
import type { KindPlan } from './plan.js';

/** One dive, run, wave or movement of one competitor. */
export interface Element {
  readonly name: string;
  readonly plan: KindPlan;
  code: string | null;
  /** Ticks, once declared. */
  difficulty: number | null;
  /** By panel and seat; null until the judge has spoken. */
  readonly values: (number | null)[][];
  /** How many judges have not. */
  missing: number;
  readonly deductions: { readonly value: number; readonly reason: string }[];
  confirmed: boolean;
  /** Ticks, once it counts. */
  score: number | null;
  /** It is one of those that make the total. */
  counts: boolean;
}

/** What one competitor has done so far. */
export interface Performance {
  readonly elements: Map<string, Element>;
  /** By kind, in ticks: what it brings to the total. */
  parts: (number | null)[];
  /** Kinds of penalties given, in order. */
  readonly penalties: string[];
}

export interface Inquiry {
  readonly inquiry: string;
  readonly competitor: CompetitorId;
  readonly element: string;
  readonly text: string;
  outcome: 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN' | null;
  answer: string | null;
}

export interface JudgedState {
  readonly performances: Map<CompetitorId, Performance>;
  readonly inquiries: Map<string, Inquiry>;
  /** Who was spoken of last. */
  last: { readonly competitor: CompetitorId; readonly element: string } | null;
}

export const openJudged = (): JudgedState => ({ performances: new Map(), inquiries: new Map(), last: null });

export const performanceOf = ({ performances }: JudgedState, competitor: CompetitorId): Performance => {
  let found = performances.get(competitor);
  if (!found) performances.set(competitor, (found = { elements: new Map(), parts: [], penalties: [] }));
  return found;
};

export const newElement = (name: string, plan: KindPlan): Element => ({
  name,
  plan,
  code: null,
  difficulty: null,
  values: plan.panels.map(({ judges }) => judges.map(() => null)),
  missing: plan.values,
  deductions: [],
  confirmed: false,
  score: null,
  counts: false,
});
