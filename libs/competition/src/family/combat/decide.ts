/** What the sport does not allow. */
import type { CompetitorId } from '../../codes/ids.js';
import { ticksPerUnit } from '../../mark.js';
import type { Refusal } from '../../unit/decide.js';
import { refuse } from '../../unit/decide.js';
import type { CompetitorMark, ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import { cardRefusal } from './decide-card.js';
import { decisionNames, nextPeriod, periodRule, ruleOf, shownList } from './rules.js';
import type { CombatRules } from './rules.js';
import { sidesOf, tallyOf } from './state.js';
import type { CombatState, Round } from './state.js';
import { isFought } from './verdict.js';

export const decideCombat = (
  rules: CombatRules,
  unit: Unit,
  state: CombatState,
  event: ScoringEvent,
): Refusal | null => {
  switch (event.type) {
    case 'ContestDecided':
      return decision(rules, unit, state, event);
    case 'MatchScored':
      return contradiction(unit, state, event.scores);
    case 'MarkRecorded':
      return contradiction(unit, state, [event]);
    case 'IrmGiven':
      return null;
  }
  if (!sidesOf(unit)) {
    return refuse('NOT_TWO_SIDES', `${unit.lines.size} on the start list; a contest needs two, publish it again`);
  }
  switch (event.type) {
    case 'PeriodEnded':
      if (state.open?.code === event.period) return null;
      return refuse('PERIOD_NOT_OPEN', `${event.period} is not open; ${openNow(state)}`);
    case 'ChallengeMade':
      return challenge(rules, state, event);
  }
  return isOver(unit) ?? whileItGoesOn(rules, unit, state, event);
};

const whileItGoesOn = (rules: CombatRules, unit: Unit, state: CombatState, event: ScoringEvent): Refusal | null => {
  switch (event.type) {
    case 'PeriodStarted':
      return periodStarted(rules, state, event.period);
    case 'ScoreAwarded':
      return score(rules, unit, state, event);
    case 'PenaltyGiven':
      return penalty(rules, state, event);
    case 'JudgeRoundScored':
      return cardRefusal(rules, unit, state, event);
    default:
      return null;
  }
};

const isOver = ({ decision: over }: Unit): Refusal | null =>
  over &&
  refuse('CONTEST_OVER', `it was decided, ${over.text} for ${over.winner ?? 'nobody'}; correct what decided it`);

const openNow = ({ open, rounds }: CombatState): string => {
  if (open) return `${open.code} is`;
  return rounds.size === 0 ? 'send PeriodStarted first' : 'no period is open, send PeriodStarted first';
};

const periodStarted = (rules: CombatRules, state: CombatState, period: string): Refusal | null => {
  if (!periodRule(rules, period)) {
    return refuse('UNKNOWN_PERIOD', `${period}: this contest has ${shownList([...rules.periods, ...rules.extra])}`);
  }
  if (state.open) return refuse('PERIOD_OPEN', `${state.open.code} is open; send PeriodEnded for it first`);
  const next = nextPeriod(rules, begun(rules, state));
  if (next?.code === period) return null;
  if (state.rounds.get(period)?.ended) {
    return refuse('PERIOD_TWICE', `${period} is over; withdraw its PeriodEnded by FactCorrected to open it again`);
  }
  return refuse('WRONG_PERIOD', next ? `${next.code} comes before ${period}` : `no period is left for ${period}`);
};

const begun = ({ periods, extra }: CombatRules, { rounds }: CombatState): number =>
  [...periods, ...extra].filter(({ code }) => rounds.has(code)).length;

const score = (
  rules: CombatRules,
  unit: Unit,
  state: CombatState,
  event: ScoringEventOf<'ScoreAwarded'>,
): Refusal | null => {
  const { kind, points, period } = event;
  const rule = ruleOf(rules.scores, kind);
  if (!rule) {
    const kinds = Object.keys(rules.scores);
    return refuse(
      'UNKNOWN_SCORE',
      kinds.length > 0 ? `${kind}: scores are ${kinds.join(', ')}` : 'judges score here, by their cards',
    );
  }
  if (!rule.worth.includes(points)) {
    return refuse('WRONG_POINTS', `${kind} is worth ${rule.worth.join(' or ')}, not ${points}`);
  }
  if (kind === rules.priority) return priority(rules, state);
  if (!state.open || (period !== null && period !== state.open.code)) {
    return refuse('PERIOD_NOT_OPEN', `${period ?? 'no period'} is not open; ${openNow(state)}`);
  }
  return roundOver(rules, unit, state, state.open) ?? (rule.both ? bothRefusal(rules, unit, state, event) : null);
};

/** A round, a relay bout or the first part of a bout ends by its score, before somebody says so. */
const roundOver = (rules: CombatRules, unit: Unit, state: CombatState, open: Round): Refusal | null => {
  const upTo = periodRule(rules, open.code)?.upTo;
  const full = upTo !== undefined && [...unit.lines.keys()].some((side) => tallyOf(state, side).points >= upTo);
  if (!open.verdict && !full) return null;
  return refuse('PERIOD_OVER', `${open.code} is over by its score; send PeriodEnded, or correct the score`);
};

const bothRefusal = (
  rules: CombatRules,
  unit: Unit,
  state: CombatState,
  { kind, points }: ScoringEventOf<'ScoreAwarded'>,
): Refusal | null => {
  const golden = state.open && periodRule(rules, state.open.code)?.golden;
  const totals = rules.ends.flatMap((ending) => (ending.by === 'TOTAL' ? [ending.points] : []));
  const ends = totals.some((total) =>
    [...unit.lines.keys()].every((side) => tallyOf(state, side).points + points >= total),
  );
  if (!golden && !ends) return null;
  return refuse('BOTH_AT_ONCE', `${kind} for both would decide nothing here and does not count; fence on`);
};

const priority = (rules: CombatRules, state: CombatState): Refusal | null => {
  if (state.priority !== null) return refuse('PRIORITY_DRAWN', `${state.priority} has priority already`);
  if (isFought(rules, state) || rules.extra.some(({ code }) => state.open?.code === code)) return null;
  return refuse('NO_PRIORITY_YET', 'priority is drawn when time is up and the score is level');
};

const penalty = (
  rules: CombatRules,
  state: CombatState,
  { kind, amount, period }: ScoringEventOf<'PenaltyGiven'>,
): Refusal | null => {
  const rule = ruleOf(rules.penalties, kind);
  if (!rule) return refuse('UNKNOWN_PENALTY', `${kind}: penalties are ${Object.keys(rules.penalties).join(', ')}`);
  const gives = rule.gives ?? [0];
  if (amount !== 0 && !gives.includes(amount / ticksPerUnit)) {
    return refuse('WRONG_POINTS', `${kind} gives the other ${gives.join(' or ')}, not ${amount / ticksPerUnit}`);
  }
  if (period === null || state.rounds.has(period)) return null;
  return refuse('PERIOD_NOT_OPEN', `${period} has not begun; ${openNow(state)}`);
};

const challenge = (
  { challenges }: CombatRules,
  state: CombatState,
  { competitor, outcome }: ScoringEventOf<'ChallengeMade'>,
): Refusal | null => {
  if (!challenges) return refuse('NO_CHALLENGES', 'this sport has no challenges; send the correction itself');
  const before = state.challenges.get(competitor);
  if (before?.pending) {
    return outcome === 'PENDING' ? refuse('CHALLENGE_PENDING', `a challenge of ${competitor} is under review`) : null;
  }
  if (challenges.each === null || (before?.lost ?? 0) < challenges.each) return null;
  return refuse('NO_CHALLENGE_LEFT', `${competitor} has lost ${challenges.each} and may not challenge again`);
};

/** A name of the sport's list, once the contest was said in detail; and no winner against the score that decided it. */
const decision = (
  rules: CombatRules,
  unit: Unit,
  state: CombatState,
  event: ScoringEventOf<'ContestDecided'>,
): Refusal | null => {
  if (!state.begun) return null;
  const { irms } = unit.discipline;
  const names = decisionNames(rules);
  if (!names.has(event.decision) && !irms.includes(event.decision)) {
    return refuse('UNKNOWN_DECISION', `${event.decision}: decisions are ${[...names, ...irms].join(', ')}`);
  }
  const { verdict } = state;
  if (!verdict || verdict.winner === event.winner) return null;
  if (irms.includes(event.decision) || rules.decisions.against.includes(event.decision)) return null;
  return refuse(
    'CONTRADICTS_SCORE',
    `the score gave it to ${named(verdict.winner)}, ${verdict.text}; correct the score, or decide by ${[...rules.decisions.against, ...irms].join(', ')}`,
  );
};

const named = (winner: CompetitorId | null): string => winner ?? 'nobody';

/** A final score beside the detail says what the detail says. */
const contradiction = (unit: Unit, state: CombatState, scores: readonly CompetitorMark[]): Refusal | null => {
  if (!state.begun) return null;
  for (const { competitor, mark } of scores) {
    const own = unit.lines.get(competitor)?.mark;
    if (own && own.value !== mark.value) {
      return refuse(
        'CONTRADICTS_DETAIL',
        `${competitor} has ${own.value / ticksPerUnit} by what was said, not ${mark.value / ticksPerUnit}; correct the event that is wrong`,
      );
    }
  }
  return null;
};
