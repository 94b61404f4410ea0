/** What rules of sets allow. */
import { ticksPerUnit } from '../../mark.js';
import { refuse } from '../../unit/decide.js';
import type { Refusal } from '../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import { decideChallenge } from '../challenges.js';
import { endedByOfficials, notInTeam, notTwoSides, ofTeam, pairOf, sideOf, sidesOf } from '../two-sides.js';
import type { Pair, Sides } from '../two-sides.js';
import { formOf, mostSets, penaltyOf, periodCode, periodIndex, scoreOf } from './rules.js';
import type { SetForm, SetRules } from './rules.js';
import { knownScore } from './state.js';
import type { SetState } from './state.js';

export const decideSets = (rules: SetRules, unit: Unit, state: SetState, event: ScoringEvent): Refusal | null => {
  const sides = sidesOf(unit, state);
  if (sides === null) return notTwoSides;
  switch (event.type) {
    case 'ServiceTaken':
    case 'RallyWon':
      return over(rules, unit, state) ?? notInTeam(unit, event.competitor, event.member);
    case 'PenaltyGiven':
      return penalty(rules, unit, state, event);
    case 'TimeoutCalled':
      return over(rules, unit, state) ?? timeout(rules, state, sides, event);
    case 'ChallengeMade':
      return decideChallenge(state.challenges, rules.challenges?.times, sides, event);
    case 'PeriodScored':
      return periodScored(rules, unit, state, sides, event);
    case 'MatchScored':
      return matchScored(rules, unit, state, sides, event);
    default:
      return null;
  }
};

const over = (rules: SetRules, unit: Unit, state: SetState): Refusal | null => {
  const known = knownScore(state);
  if (Math.max(...known) < rules.setsToWin) return endedByOfficials(unit, state);
  return refuse(
    'MATCH_OVER',
    `the match ended ${known[0]}-${known[1]}; if that is wrong, correct the event that ended it by FactCorrected`,
  );
};

const penalty = (
  rules: SetRules,
  unit: Unit,
  state: SetState,
  { competitor, member, kind }: ScoringEventOf<'PenaltyGiven'>,
): Refusal | null => {
  if (penaltyOf(rules, kind) === null) {
    const kinds = Object.keys(rules.penalties).join(', ') || 'none';
    return refuse('UNKNOWN_PENALTY', `${kind}: ${unit.discipline.name} knows ${kinds}`);
  }
  return over(rules, unit, state) ?? notInTeam(unit, competitor, member);
};

const timeout = (
  { timeouts }: SetRules,
  state: SetState,
  sides: Sides,
  { competitor, kind }: ScoringEventOf<'TimeoutCalled'>,
): Refusal | null => {
  const side = sideOf(sides, competitor);
  if (!timeouts || side === null || !ofTeam(kind) || state.statistics[side].timeoutsUsed < timeouts.times) return null;
  const per = timeouts.per === 'SET' ? 'set' : 'match';
  return refuse(
    'NO_TIMEOUT_LEFT',
    `${competitor} had ${timeouts.times} of ${timeouts.times} timeouts of this ${per}; name its kind if it is medical or technical`,
  );
};

/** Score of a set from a box that sees no rallies: one that ended, or was given up. */
const periodScored = (
  rules: SetRules,
  unit: Unit,
  state: SetState,
  sides: Sides,
  event: ScoringEventOf<'PeriodScored'>,
): Refusal | null => {
  const { period } = event;
  const index = periodIndex(rules, period);
  if (index === null) {
    const last = periodCode(rules, mostSets(rules) - 1);
    return refuse('UNKNOWN_PERIOD', `${period}: this match has ${periodCode(rules, 0)} to ${last}`);
  }
  const pair = pairOf(sides, event.scores, ({ points }) => points);
  if (pair === null) return notBothSides(sides);
  return setScore(formOf(rules, index), unit, state, pair) ?? order(rules, state, index, pair);
};

const notBothSides = (sides: Sides): Refusal =>
  refuse('NOT_BOTH_SIDES', `a score names ${sides.join(' and ')}, each once`);

const setScore = (form: SetForm, unit: Unit, state: SetState, [home, away]: Pair): Refusal | null => {
  const can = scoreOf(form, home, away);
  // Close to its end a set goes on until somebody has won it, unless a side cannot.
  if (can === 'WON' || (can === 'OPEN' && Math.max(home, away) < form.to)) return null;
  if (can === 'OPEN' && endedByOfficials(unit, state)) return null;
  const until = form.cap === undefined ? '' : `, at most to ${form.cap}`;
  const open = can === 'OPEN' ? '; if a side retired, give its IRM first' : '';
  return refuse('IMPOSSIBLE_SET_SCORE', `no set to ${form.to} by ${form.by}${until} ends ${home}-${away}${open}`);
};

/** Sets follow each other: none begins before the one before it is won, or after the match is. */
const order = (rules: SetRules, state: SetState, index: number, pair: Pair): Refusal | null => {
  const won: Pair = [0, 0];
  for (let set = 0; set < Math.max(index + 1, state.sets.length); set++) {
    const code = periodCode(rules, set);
    if (won[0] >= rules.setsToWin || won[1] >= rules.setsToWin)
      return refuse('MATCH_OVER', `the match ended ${won[0]}-${won[1]} before ${code}; correct an earlier set first`);
    const score = set === index ? pair : state.sets[set]?.score;
    if (!score)
      return refuse('SET_OUT_OF_ORDER', `${code} was not scored yet; say that before ${periodCode(rules, index)}`);
    const isLast = set === Math.max(index + 1, state.sets.length) - 1;
    if (scoreOf(formOf(rules, set), ...score) === 'WON') won[score[0] > score[1] ? 0 : 1]++;
    else if (!isLast)
      return refuse(
        'SET_NOT_OVER',
        `${code} stands ${score[0]}-${score[1]}; nobody has won it; say its last score first`,
      );
  }
  return null;
};

const matchScored = (
  rules: SetRules,
  unit: Unit,
  state: SetState,
  sides: Sides,
  event: ScoringEventOf<'MatchScored'>,
): Refusal | null => {
  const pair = pairOf(sides, event.scores, ({ mark }) => mark.value / ticksPerUnit);
  if (pair === null) return notBothSides(sides);
  const [home, away] = pair;
  const isCount = (sets: number): boolean => Number.isInteger(sets) && sets >= 0 && sets <= rules.setsToWin;
  if (!isCount(home) || !isCount(away) || home + away > mostSets(rules))
    return refuse('IMPOSSIBLE_MATCH_SCORE', `no match to ${rules.setsToWin} sets stands ${home}-${away}`);
  const { won, sets, statistics } = state;
  const played = statistics[0].points + statistics[1].points > 0;
  const differs = home !== won[0] || away !== won[1];
  const isLess = home < won[0] || away < won[1];
  if ((played ? !differs : !isLess) || sets.length === 0 || endedByOfficials(unit, state)) return null;
  return refuse(
    'CONTRADICTS_SETS',
    `${home}-${away} contradicts the sets, which stand ${won[0]}-${won[1]}; correct the set first`,
  );
};
