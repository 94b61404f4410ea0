import { refuse } from '../../unit/decide.js';
import type { Refusal } from '../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import { noIrm } from '../no-irm.js';
import { pointsText } from '../ticks.js';
import { costOf, roundOfPeriod } from './fold.js';
import type { FaultsState } from './fold.js';
import type { FaultRules } from './rules.js';

export const decideFaults = (
  rules: FaultRules,
  unit: Unit,
  state: FaultsState,
  event: ScoringEvent,
): Refusal | null => {
  switch (event.type) {
    case 'ClockSet':
      return timeAllowed(rules, event);
    case 'PenaltyGiven':
      return noIrm(unit, event.competitor) ?? noSuchRound(rules, event.run ?? 1) ?? fault(rules, event);
    case 'FinishRecorded':
      return noIrm(unit, event.competitor) ?? noSuchRound(rules, event.run) ?? finish(state, event);
    default:
      return null;
  }
};

const noSuchRound = ({ rounds }: FaultRules, round: number): Refusal | null =>
  round >= 1 && round <= rounds
    ? null
    : refuse('NO_SUCH_ROUND', `${round}: this unit has ${rounds === 1 ? 'one round' : `rounds 1 to ${rounds}`}`);

const timeAllowed = (rules: FaultRules, { period, clock, running }: ScoringEventOf<'ClockSet'>): Refusal | null => {
  const refused = noSuchRound(rules, roundOfPeriod(period));
  if (refused) return refused;
  return clock > 0 && !running
    ? null
    : refuse('NO_TIME_ALLOWED', 'the time allowed is more than nothing, and set on a clock that stands still');
};

const fault = (rules: FaultRules, { kind, amount }: ScoringEventOf<'PenaltyGiven'>): Refusal | null => {
  const fixed = rules.kinds[kind];
  if (fixed === undefined) {
    return refuse('UNKNOWN_PENALTY', `${kind}: faults here are ${Object.keys(rules.kinds).join(', ')}`);
  }
  if (fixed === null)
    return amount > 0 ? null : refuse('WRONG_PENALTY', `${kind} costs what its amount says, above zero`);
  return amount === 0 || amount === costOf(rules, kind, amount)
    ? null
    : refuse('WRONG_PENALTY', `${kind} costs ${fixed} points, not ${pointsText(amount)}; send that, or 0`);
};

const finish = (state: FaultsState, { competitor, run, mark }: ScoringEventOf<'FinishRecorded'>): Refusal | null => {
  if (mark.kind !== 'TIME' || mark.value <= 0)
    return refuse('IMPOSSIBLE_TIME', 'a round ends with a time above zero; send a mark of the kind TIME');
  return (state.rounds.get(competitor)?.[run - 1]?.time ?? null) === null
    ? null
    : refuse(
        'ALREADY_FINISHED',
        `${competitor} has finished round ${run}; correct the earlier FinishRecorded by FactCorrected`,
      );
};
