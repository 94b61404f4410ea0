import type { ScoringEvent, ScoringEventOf } from '../../../unit/facts.js';
import type { Unit } from '../../../unit/unit.js';
import type { Problems } from './problems.js';
import { pointsOf } from './state.js';
import type { ClimbState } from './state.js';

export const foldClimb = (problems: Problems, unit: Unit, state: ClimbState, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'AttemptCalled':
      state.called = fact.competitor;
      return;
    case 'RouteSet':
      state.holds.set(fact.problem, fact.holds);
      return;
    case 'ClimbAttempted':
      return climbed(problems, unit, state, fact);
  }
};

/** Whoever has tried has points, be it none. */
const climbed = (
  problems: Problems,
  unit: Unit,
  state: ClimbState,
  { competitor, problem, attempt, reached, plus }: ScoringEventOf<'ClimbAttempted'>,
): void => {
  const climb = { attempt, reached, plus };
  const points = problems.points(climb, state.holds.get(problem) ?? 0);
  let own = state.climbs.get(competitor);
  if (!own) state.climbs.set(competitor, (own = new Map()));
  const before = own.get(problem);
  const attempts = (before?.attempts ?? 0) + 1;
  own.set(problem, before && before.points >= points ? { ...before, attempts } : { attempts, best: climb, points });
  const line = unit.lines.get(competitor);
  if (line) line.mark = { kind: 'POINTS', value: pointsOf(state, competitor), decimals: 1 };
};
