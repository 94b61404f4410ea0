import type { CompetitorId } from '../../../codes/ids.js';
import { printMark, ticksPerUnit } from '../../../mark.js';
import type { Mark } from '../../../mark.js';
import { refuse } from '../../../unit/decide.js';
import type { Refusal } from '../../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../../unit/facts.js';
import type { Unit } from '../../../unit/unit.js';
import { hasIrm, impossible, unknownCard, wrongAttempt } from '../checks.js';
import { isBarOver, isUp } from './jump-off.js';
import type { HeightRules } from './rules.js';
import { barOf, isDoneAt, isOver, jumpingOff, jumpOffOf, nextInJumpOff, seriesAt, standingOf } from './state.js';
import type { HeightState } from './state.js';

export const decideHeight = (
  rules: HeightRules,
  unit: Unit,
  state: HeightState,
  event: ScoringEvent,
): Refusal | null => {
  switch (event.type) {
    case 'AttemptCalled':
      return mayJump(rules, unit, state, event.competitor);
    case 'AttemptMade':
      return attempt(rules, unit, state, event);
    case 'BarRaised':
      return impossible(event.mark, rules.highest * ticksPerUnit) ?? bar(rules, unit, state, event);
    case 'StandardSet':
      return impossible(event.mark, rules.highest * ticksPerUnit);
    case 'PenaltyGiven':
      return unknownCard(rules.cards, event);
    default:
      return null;
  }
};

const bar = (
  rules: HeightRules,
  unit: Unit,
  state: HeightState,
  { mark }: ScoringEventOf<'BarRaised'>,
): Refusal | null => {
  const now = barOf(state);
  if (!now) return null;
  if (state.jumpOff.length > 0 || isOver(rules, unit, state)) return jumpOffBar(rules, unit, state, mark);
  if (mark.value <= now.value)
    return refuse(
      'BAR_NOT_RAISED',
      `the bar lies at ${printMark(now)} and goes up only; ${printMark(mark)} is no higher`,
    );
  for (const competitor of unit.lines.keys()) {
    if (standingOf(rules, unit, state, competitor) !== 'IN' || isDoneAt(state, competitor, now)) continue;
    const what = `${competitor} may still try ${printMark(now)}`;
    return refuse('HEIGHT_NOT_OVER', `${what}; record the attempts, or a pass, before the bar goes up`);
  }
  return null;
};

const jumpOffBar = (rules: HeightRules, unit: Unit, state: HeightState, mark: Mark): Refusal | null => {
  const last = jumpOffOf(unit, state).at(-1);
  if (last && !isBarOver(last))
    return refuse(
      'HEIGHT_NOT_OVER',
      `${jumpingOff(unit, state).join(', ')} may still jump off at ${printMark(last.mark)}`,
    );
  if (!rules.jumpOff || nextInJumpOff(unit, state).length < 2)
    return refuse('COMPETITION_OVER', 'nobody may jump any more, and no tie for the first place is open');
  if (!last || (isUp(last) ? mark.value > last.mark.value : mark.value < last.mark.value)) return null;
  const way = isUp(last) ? 'several cleared it: the bar goes up' : 'nobody cleared it: the bar goes down';
  return refuse('WRONG_BAR', `the bar of the jump-off lay at ${printMark(last.mark)}, and ${way}`);
};

const attempt = (
  rules: HeightRules,
  unit: Unit,
  state: HeightState,
  event: ScoringEventOf<'AttemptMade'>,
): Refusal | null => {
  const { competitor, mark } = event;
  const now = barOf(state);
  if (!now) return noBar;
  if (event.attempt > rules.failures) {
    return refuse('TOO_MANY_ATTEMPTS', `nobody has more than ${rules.failures} attempts at a height; the first is 1`);
  }
  if (mark?.value !== now.value || mark.kind !== now.kind) {
    const said = mark ? `${mark.kind} ${printMark(mark)}` : 'none';
    return refuse(
      'WRONG_HEIGHT',
      `the bar lies at ${printMark(now)} m, the attempt says ${said}; BarRaised comes first`,
    );
  }
  const refused = mayJump(rules, unit, state, competitor);
  if (refused) return refused;
  const made = state.jumpOff.length > 0 ? 0 : seriesAt(state, competitor, now).length;
  return wrongAttempt(competitor, event.attempt, made);
};

const noBar = refuse('NO_BAR', 'no height was set yet; send BarRaised first');

const mayJump = (rules: HeightRules, unit: Unit, state: HeightState, competitor: CompetitorId): Refusal | null => {
  const now = barOf(state);
  if (!now) return noBar;
  const standing = standingOf(rules, unit, state, competitor);
  if (standing === 'IRM') return hasIrm(unit, competitor);
  if (state.jumpOff.length > 0) {
    return jumpingOff(unit, state).includes(competitor)
      ? null
      : refuse('NOT_IN_JUMP_OFF', `${competitor} has no attempt in the jump-off at ${printMark(now)}`);
  }
  switch (standing) {
    case 'OUT':
      return refuse('OUT_OF_COMPETITION', `${competitor} failed ${rules.failures} times in a row and is out`);
    case 'RETIRED':
      return refuse('HAS_RETIRED', `${competitor} retired; correct that by FactCorrected first`);
    case 'QUALIFIED':
      return refuse('HAS_QUALIFIED', `${competitor} has cleared the standard and has finished jumping`);
    case 'IN':
      return isDoneAt(state, competitor, now)
        ? refuse(
            'DONE_AT_HEIGHT',
            `${competitor} has cleared or passed ${printMark(now)} and waits for the next height`,
          )
        : null;
  }
};
