import type { CompetitorId } from '../../../codes/ids.js';
import { ticksPerUnit } from '../../../mark.js';
import { refuse } from '../../../unit/decide.js';
import type { Refusal } from '../../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../../unit/facts.js';
import type { Unit } from '../../../unit/unit.js';
import { hasIrm, impossible, unknownCard, wrongAttempt } from '../checks.js';
import type { DistanceRules } from './rules.js';
import { attemptsOf, standingOf } from './state.js';
import type { DistanceState } from './state.js';

export const decideDistance = (
  rules: DistanceRules,
  unit: Unit,
  state: DistanceState,
  event: ScoringEvent,
): Refusal | null => {
  switch (event.type) {
    case 'AttemptCalled':
      return mayTry(rules, unit, state, event.competitor);
    case 'AttemptMade':
      return attempt(rules, unit, state, event);
    case 'StandardSet':
      return impossible(event.mark, rules.longest * ticksPerUnit);
    case 'PenaltyGiven':
      return unknownCard(rules.cards, event);
    default:
      return null;
  }
};

const attempt = (
  rules: DistanceRules,
  unit: Unit,
  state: DistanceState,
  event: ScoringEventOf<'AttemptMade'>,
): Refusal | null => {
  const { competitor, outcome, mark } = event;
  if (event.attempt > rules.rounds) return tooMany(rules, competitor);
  const made = attemptsOf(state, competitor).length;
  const refused = wrongAttempt(competitor, event.attempt, made) ?? mayTry(rules, unit, state, competitor);
  if (refused) return refused;
  if (outcome !== 'VALID') {
    return mark === null
      ? null
      : refuse('MARK_NOT_EXPECTED', `a ${outcome} has no distance; send it without a mark, or as VALID`);
  }
  return mark === null
    ? refuse(
        'MARK_MISSING',
        `attempt ${event.attempt} of ${competitor} is valid but has no distance; send it with its mark`,
      )
    : impossible(mark, rules.longest * ticksPerUnit);
};

const mayTry = (rules: DistanceRules, unit: Unit, state: DistanceState, competitor: CompetitorId): Refusal | null => {
  const made = attemptsOf(state, competitor).length;
  switch (standingOf(rules, unit, state, competitor)) {
    case 'IN':
      return null;
    case 'IRM':
      return hasIrm(unit, competitor);
    case 'RETIRED':
      return refuse('HAS_RETIRED', `${competitor} retired with attempt ${made}; correct that by FactCorrected first`);
    case 'QUALIFIED':
      return refuse('HAS_QUALIFIED', `${competitor} has reached the standard and has finished trying`);
    case 'DONE':
      return tooMany(rules, competitor);
    case 'WAITING':
      return refuse(
        'ROUND_NOT_OVER',
        `who goes on is known when round ${made} is over; record every attempt of it first, a pass or an IRM where there was none`,
      );
    case 'CUT':
      return refuse(
        'NOT_AMONG_BEST',
        `${competitor} is not among those who go on after round ${made}; correct an earlier attempt if that is wrong`,
      );
  }
};

const tooMany = ({ rounds }: DistanceRules, competitor: CompetitorId): Refusal =>
  refuse('TOO_MANY_ATTEMPTS', `${competitor} has ${rounds} attempts here and no more; check the number and the id`);
