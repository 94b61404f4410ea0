import { refuse } from '../../../unit/decide.js';
import type { Refusal } from '../../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../../unit/facts.js';
import type { Unit } from '../../../unit/unit.js';
import { hasIrm, irmOf, wrongAttempt } from '../checks.js';
import type { Problems } from './problems.js';
import { progressOf } from './state.js';
import type { ClimbState } from './state.js';

/** More holds than any wall has: a slip of the keyboard. */
const mostHolds = 200;

export const decideClimb = (problems: Problems, unit: Unit, state: ClimbState, event: ScoringEvent): Refusal | null => {
  switch (event.type) {
    case 'AttemptCalled':
      return irmOf(unit, event.competitor) === null ? null : hasIrm(unit, event.competitor);
    case 'RouteSet':
      return unknownProblem(problems, event.problem) ?? route(problems, state, event);
    case 'ClimbAttempted':
      if (irmOf(unit, event.competitor) !== null) return hasIrm(unit, event.competitor);
      return unknownProblem(problems, event.problem) ?? climb(problems, state, event);
    default:
      return null;
  }
};

const unknownProblem = ({ problems }: Problems, problem: string): Refusal | null =>
  problems.includes(problem) ? null : refuse('UNKNOWN_PROBLEM', `${problem}: here they climb ${problems.join(', ')}`);

const route = ({ counted }: Problems, state: ClimbState, { problem, holds }: ScoringEventOf<'RouteSet'>) => {
  if (!counted) return refuse('NOT_COUNTED_BY_HOLDS', 'boulders have zones and a top; only a wall has numbered holds');
  if (holds < 1 || holds > mostHolds)
    return refuse('IMPOSSIBLE_ROUTE', `${holds} holds cannot be; a wall has 1 to ${mostHolds}`);
  return state.climbs.size === 0
    ? null
    : refuse('ROUTE_IN_USE', `${problem} was climbed already; correct the earlier RouteSet by FactCorrected`);
};

const climb = (
  problems: Problems,
  state: ClimbState,
  { competitor, problem, attempt, reached }: ScoringEventOf<'ClimbAttempted'>,
): Refusal | null => {
  const holds = state.holds.get(problem);
  if (holds === undefined && problems.counted)
    return refuse('NO_ROUTE', `how many holds ${problem} has was not said; send RouteSet first`);
  const known = problems.unknown(reached, holds ?? 0);
  if (known !== null) return refuse('UNKNOWN_HOLD', `${reached}: what can be reached is ${known}`);
  const progress = progressOf(state, competitor, problem);
  if (attempt > problems.attempts)
    return refuse('TOO_MANY_ATTEMPTS', `${competitor} has ${problems.attempts} attempt at ${problem} and no more`);
  const refused = wrongAttempt(competitor, attempt, progress?.attempts ?? 0);
  if (refused) return refused;
  return progress?.best.reached === 'TOP'
    ? refuse('ALREADY_TOPPED', `${competitor} has reached the top of ${problem} and does not climb it again`)
    : null;
};
