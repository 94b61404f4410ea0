import type { CompetitorId } from '../../codes/ids.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import type { Lift } from './facts.js';
import type { LiftRules } from './rules.js';
import { totalOf } from './state.js';
import type { LiftState, Series } from './state.js';

export const foldLifts = (rules: LiftRules, unit: Unit, state: LiftState, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'LiftDeclared':
      return declared(state, fact);
    case 'LiftJudged':
      judged(state, fact);
      return total(rules, unit, state, fact.competitor);
    case 'LiftRevised':
      revised(state, fact);
      return total(rules, unit, state, fact.competitor);
    case 'PeriodStarted':
      // The next group begins with an empty platform.
      return state.bars.clear();
  }
};

const ownSeries = (state: LiftState, competitor: CompetitorId, lift: Lift): Series => {
  let own = state.series.get(competitor);
  if (!own) state.series.set(competitor, (own = new Map()));
  let series = own.get(lift);
  if (!series) own.set(lift, (series = { attempts: [], declared: null }));
  return series;
};

const declared = (state: LiftState, { competitor, lift, attempt, mark }: ScoringEventOf<'LiftDeclared'>): void => {
  const series = ownSeries(state, competitor, lift);
  const before = series.declared;
  series.declared = { attempt, mark, changes: before?.attempt === attempt ? before.changes + 1 : 0 };
};

const judged = (state: LiftState, { competitor, lift, mark, lights }: ScoringEventOf<'LiftJudged'>): void => {
  const series = ownSeries(state, competitor, lift);
  const white = lights.filter((light) => light).length;
  const attempt = { mark, lights, valid: white * 2 > lights.length, revised: null, turn: ++state.turns };
  series.attempts = [...series.attempts, attempt];
  series.declared = null;
  if (mark.value > (state.bars.get(lift)?.value ?? 0)) state.bars.set(lift, mark);
};

const revised = (
  state: LiftState,
  { competitor, lift, attempt, valid, reason }: ScoringEventOf<'LiftRevised'>,
): void => {
  const series = ownSeries(state, competitor, lift);
  series.attempts = series.attempts.map((it, index) =>
    index === attempt - 1 ? { ...it, valid, revised: reason } : it,
  );
};

const total = (rules: LiftRules, unit: Unit, state: LiftState, competitor: CompetitorId): void => {
  const line = unit.lines.get(competitor);
  if (!line) return;
  const reached = totalOf(rules, state, competitor);
  line.mark = reached && { kind: 'WEIGHT', value: reached.value, decimals: 0 };
  line.tieKeys = reached ? [reached.turn] : [];
};
