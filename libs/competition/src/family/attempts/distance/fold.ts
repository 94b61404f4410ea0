import type { ScoringEvent, ScoringEventOf } from '../../../unit/facts.js';
import type { Unit } from '../../../unit/unit.js';
import { showCard } from '../checks.js';
import { attemptsOf, marksOf } from './state.js';
import type { Attempt, DistanceState } from './state.js';

export const foldDistance = (unit: Unit, state: DistanceState, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'AttemptCalled':
      state.called = fact.competitor;
      return;
    case 'AttemptMade':
      return made(unit, state, fact);
    case 'StandardSet':
      state.standard = fact.mark;
      return;
    case 'PenaltyGiven':
      return showCard(state.cards, fact);
  }
};

const made = (unit: Unit, state: DistanceState, fact: ScoringEventOf<'AttemptMade'>): void => {
  const attempts = withAttempt(attemptsOf(state, fact.competitor), fact);
  state.attempts.set(fact.competitor, attempts);
  if (state.called === fact.competitor) state.called = null;
  const line = unit.lines.get(fact.competitor);
  if (!line) return;
  const [best = null, ...rest] = marksOf(attempts);
  line.mark = best;
  line.tieKeys = rest.map(({ value }) => -value);
};

/** A number is there once: a correction may have given one attempt the number of another. */
const withAttempt = (attempts: readonly Attempt[], fact: Attempt): readonly Attempt[] => {
  const { attempt, outcome, mark, windTenths } = fact;
  const others = attempts.filter((other) => other.attempt !== attempt);
  return [...others, { attempt, outcome, mark, windTenths }].sort((a, b) => a.attempt - b.attempt);
};
