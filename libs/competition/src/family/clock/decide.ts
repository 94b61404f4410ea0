/** What a sport against the clock allows. */
import { ticksPerUnit } from '../../mark.js';
import { refuse } from '../../unit/decide.js';
import type { Refusal } from '../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import { decideChallenge } from '../challenges.js';
import { endedByOfficials, notInTeam, notTwoSides, ofTeam, other, pairOf, sideOf, sidesOf } from '../two-sides.js';
import type { Pair, Sides } from '../two-sides.js';
import type { Action } from './facts.js';
import { periodOf } from './fold.js';
import { kindOf, lengthOf, periodCode, periodIndex, shootOutWinner } from './rules.js';
import type { ClockRules } from './rules.js';
import { atBlockEnd, leader, timeoutsLeft, winner } from './state.js';
import type { ClockState } from './state.js';

interface Match {
  readonly rules: ClockRules;
  readonly unit: Unit;
  readonly state: ClockState;
  readonly sides: Sides;
}

export const decideClock = (rules: ClockRules, unit: Unit, state: ClockState, event: ScoringEvent): Refusal | null => {
  const sides = sidesOf(unit, state);
  if (sides === null) return notTwoSides;
  const match: Match = { rules, unit, state, sides };
  switch (event.type) {
    case 'PeriodStarted':
      return periodStarted(match, event.period);
    case 'PeriodEnded':
      return event.period === rules.shootOut?.code ? shootOutDue(match) : notOpen(match, event.period);
    case 'ClockSet':
      return clockSet(match, event);
    case 'ActionRecorded':
      return recorded(match, event);
    case 'ActionCorrected':
      return known(match, event.action) ?? action(match, event) ?? started(match, event.period, event.clock);
    case 'ActionDeleted':
      return known(match, event.action);
    case 'ShootOutAttempted':
      return attempted(match, event);
    case 'PenaltyGiven':
      return penalty(match, event);
    case 'TimeoutCalled':
      return timeout(match, event);
    case 'ChallengeMade':
      return decideChallenge(state.challenges, rules.challenges, sides, event);
    case 'PeriodScored':
      return periodScored(match, event);
    case 'MatchScored':
      return matchScored(match, event);
    default:
      return null;
  }
};

const over = ({ rules, unit, state }: Match): Refusal | null => {
  const won = winner(rules, state);
  if (won === null) return endedByOfficials(unit, state);
  return refuse(
    'MATCH_OVER',
    `the match ended ${won.text}; if that is wrong, correct or delete the action that ended it`,
  );
};

const unknownPeriod = ({ rules, unit }: Match, period: string): Refusal => {
  const { periods, extra, shootOut } = rules;
  const codes = [
    ...periods.map(({ code }) => code),
    ...(extra ? [`${extra.code}1`] : []),
    ...(shootOut ? [shootOut.code] : []),
  ];
  return refuse('UNKNOWN_PERIOD', `${period}: ${unit.discipline.name} knows ${codes.join(', ')}`);
};

const periodStarted = (match: Match, period: string): Refusal | null => {
  const { rules, state } = match;
  if (period === rules.shootOut?.code) return shootOutDue(match);
  const index = periodIndex(rules, period);
  if (index === null) return unknownPeriod(match, period);
  if (index <= state.period) return refuse('PERIOD_STARTED', `${period} was started before; check which period begins`);
  const last = state.period < 0 ? null : periodCode(rules, state.period);
  if (state.open) return refuse('PERIOD_RUNNING', `${last} goes on; send PeriodEnded for it first`);
  if (index > state.period + 1) {
    const next = periodCode(rules, state.period + 1);
    return refuse('PERIOD_OUT_OF_ORDER', `${period} cannot follow ${last ?? 'the start list'}; ${next} comes next`);
  }
  return over(match);
};

/** The shoot-out begins when the score is level and no period is under way. */
const shootOutDue = (match: Match): Refusal | null => {
  const { rules, unit, state } = match;
  const ended = endedByOfficials(unit, state);
  if (ended) return ended;
  if (!atBlockEnd(rules, state))
    return refuse('PERIOD_RUNNING', 'a shoot-out follows the last period; send PeriodEnded for it first');
  if (leader(state.score) === null) return null;
  return refuse('NOT_LEVEL', `the score is ${state.score.join('-')}; a shoot-out is between sides that are level`);
};

/** Null when the period is being played. */
const notOpen = (match: Match, period: string): Refusal | null => {
  const { rules, state } = match;
  const index = periodIndex(rules, period);
  if (index === null) return unknownPeriod(match, period);
  if (index > state.period)
    return refuse('PERIOD_NOT_STARTED', `${period} has not started; send PeriodStarted for it first`);
  if (index === state.period && state.open) return null;
  return refuse('PERIOD_OVER', `${period} is over; withdraw its PeriodEnded by FactCorrected if play went on`);
};

/** Null when the period was started, and the clock can show that in it. */
const started = (match: Match, period: string, clock: number | null): Refusal | null => {
  const index = periodIndex(match.rules, period);
  if (index === null) return unknownPeriod(match, period);
  if (index > match.state.period)
    return refuse('PERIOD_NOT_STARTED', `${period} has not started; send PeriodStarted for it first`);
  return clock === null ? null : outOfRange(match.rules, index, clock);
};

/** What may leave its period out belongs to the one that is played. */
const when = (
  match: Match,
  { period, clock }: { readonly period: string | null; readonly clock: number | null },
): Refusal | null => {
  const { rules, state } = match;
  if (period !== null) return started(match, period, clock);
  return clock === null || state.period < 0 ? null : outOfRange(rules, state.period, clock);
};

const outOfRange = (rules: ClockRules, index: number, clock: number): Refusal | null => {
  const length = lengthOf(rules, index);
  const most = length === null ? Infinity : length + (rules.addedMinutes ?? 0) * 60_000;
  if (clock >= 0 && clock <= most) return null;
  const period = periodCode(rules, index);
  return refuse('CLOCK_OUT_OF_RANGE', `the clock of ${period} shows 0 to ${most} milliseconds, not ${clock}`);
};

/** A stopped clock may be set before its period begins; a running one is in play. */
const clockSet = (match: Match, { period, clock, running }: ScoringEventOf<'ClockSet'>): Refusal | null => {
  const index = periodIndex(match.rules, period);
  if (index === null) return unknownPeriod(match, period);
  const isNext = !running && index === match.state.period + 1 && !match.state.open;
  return (isNext ? null : notOpen(match, period)) ?? outOfRange(match.rules, index, clock);
};

const recorded = (match: Match, event: ScoringEventOf<'ActionRecorded'>): Refusal | null => {
  if (match.state.actions.has(event.action))
    return refuse('ACTION_EXISTS', `action ${event.action} was recorded before; correct it by ActionCorrected`);
  return (
    action(match, event) ?? over(match) ?? notOpen(match, event.period) ?? started(match, event.period, event.clock)
  );
};

const known = ({ state }: Match, id: string): Refusal | null => {
  if (state.actions.get(id)) return null;
  return state.actions.has(id)
    ? refuse('ACTION_DELETED', `action ${id} was deleted; record what happened as a new one`)
    : refuse('UNKNOWN_ACTION', `no action ${id} was recorded in this unit; check its id`);
};

/** Who did what, and what that is worth. */
const action = ({ rules, unit, state }: Match, it: Action): Refusal | null => {
  const kind = kindOf(rules, it.kind);
  if (kind === null) return unknownKind(rules, unit, it.kind);
  const points = it.made ? (kind.points ?? 0) : 0;
  if (it.points !== points)
    return refuse('WRONG_POINTS', `${it.kind} ${it.made ? 'made' : 'missed'} brings ${points}, not ${it.points}`);
  if (it.parent !== null && (it.parent === it.action || !state.actions.has(it.parent)))
    return refuse('UNKNOWN_PARENT', `no action ${it.parent} was recorded before ${it.action}; record that first`);
  return notInTeam(unit, it.competitor, it.member) ?? notInTeam(unit, it.competitor, it.assist);
};

const unknownKind = ({ kinds }: ClockRules, { discipline }: Unit, kind: string): Refusal =>
  refuse('UNKNOWN_KIND', `${kind}: ${discipline.name} knows ${Object.keys(kinds).join(', ')}`);

const attempted = (match: Match, event: ScoringEventOf<'ShootOutAttempted'>): Refusal | null => {
  const { rules, unit, state, sides } = match;
  const { shootOut: rule } = rules;
  if (!rule) return refuse('NO_SHOOT_OUT', `${unit.discipline.name} has no shoot-out; record an action`);
  const { taken, made } = state.shootOut;
  const due = shootOutDue(match);
  if (due) return due;
  if (shootOutWinner(rule, taken, made) !== null)
    return refuse('MATCH_OVER', `the shoot-out ended ${made.join('-')}; correct an earlier attempt if that is wrong`);
  const side = sideOf(sides, event.competitor)!;
  if (event.attempt !== taken[side] + 1)
    return refuse('WRONG_ATTEMPT', `${event.competitor} takes attempt ${taken[side] + 1} next, not ${event.attempt}`);
  if (taken[side] > taken[other(side)])
    return refuse('NOT_ITS_TURN', `${sides[other(side)]} takes the next attempt; sides take turns`);
  return notInTeam(unit, event.competitor, event.member);
};

/** Cards are shown between periods and after the end as well. */
const penalty = (match: Match, event: ScoringEventOf<'PenaltyGiven'>): Refusal | null => {
  const { rules, unit } = match;
  const kind = kindOf(rules, event.kind);
  if (kind === null || kind.points !== undefined) return unknownKind(rules, unit, event.kind);
  return when(match, event) ?? notInTeam(unit, event.competitor, event.member);
};

const timeout = (match: Match, event: ScoringEventOf<'TimeoutCalled'>): Refusal | null => {
  const { rules, state, sides } = match;
  const refused = over(match) ?? when(match, event);
  if (refused || event.competitor === null || !ofTeam(event.kind)) return refused;
  if (timeoutsLeft(rules, state, sideOf(sides, event.competitor)!, periodOf(rules, state, event.period)) !== 0)
    return null;
  return refuse(
    'NO_TIMEOUT_LEFT',
    `${event.competitor} has taken all its timeouts; name its kind if it is another break`,
  );
};

const notBothSides = (sides: Sides): Refusal =>
  refuse('NOT_BOTH_SIDES', `a score names ${sides.join(' and ')}, each once`);

const impossible = (pair: Pair): Refusal | null =>
  pair.every((points) => Number.isInteger(points) && points >= 0)
    ? null
    : refuse('IMPOSSIBLE_SCORE', `${pair.join('-')} is no score; points are whole and not below 0`);

const periodScored = (match: Match, event: ScoringEventOf<'PeriodScored'>): Refusal | null => {
  const { rules, state, sides } = match;
  const { period } = event;
  const pair = pairOf(sides, event.scores, ({ points }) => points);
  if (pair === null) return notBothSides(sides);
  const isShootOut = period === rules.shootOut?.code;
  if (!isShootOut && periodIndex(rules, period) === null) return unknownPeriod(match, period);
  const counted = isShootOut
    ? state.attempts.length > 0 && state.shootOut.made
    : state.counted.has(period) && state.scores.get(period)!;
  return impossible(pair) ?? contradiction(pair, counted || null);
};

const matchScored = (match: Match, event: ScoringEventOf<'MatchScored'>): Refusal | null => {
  const { unit, state, sides } = match;
  const pair = pairOf(sides, event.scores, ({ mark }) => mark.value / ticksPerUnit);
  if (pair === null) return notBothSides(sides);
  // A forfeited match has the score that the rules give it.
  const counted = state.counted.size > 0 && !endedByOfficials(unit, state);
  return impossible(pair) ?? contradiction(pair, counted ? state.score : null);
};

const contradiction = ([home, away]: Pair, counted: Readonly<Pair> | null): Refusal | null =>
  counted === null || (counted[0] === home && counted[1] === away)
    ? null
    : refuse(
        'CONTRADICTS_ACTIONS',
        `${home}-${away} contradicts the actions, which give ${counted.join('-')}; correct or delete the wrong action`,
      );
