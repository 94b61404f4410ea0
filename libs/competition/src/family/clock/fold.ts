/** The score is the sum of what was made and not taken back. Total: what cannot be placed says nothing. */
import type { CompetitorId } from '../../codes/ids.js';
import { ticksPerUnit } from '../../mark.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import { applyChallenge } from '../challenges.js';
import { decideByScore, markSides, ofTeam, other, pairOf, scorePeriod, sideOf, sidesOf } from '../two-sides.js';
import type { Pair, Side, Sides } from '../two-sides.js';
import type { Action } from './facts.js';
import { elapsed, kindOf, lengthOf, periodIndex } from './rules.js';
import type { ClockRules } from './rules.js';
import { noStatistics, winner } from './state.js';
import type { ClockState, Noted, Statistics } from './state.js';

interface Match {
  readonly rules: ClockRules;
  readonly unit: Unit;
  readonly state: ClockState;
  readonly sides: Sides;
}

export const applyClock = (rules: ClockRules, unit: Unit, state: ClockState, fact: ScoringEvent): void => {
  const sides = sidesOf(unit, state);
  if (sides === null) return;
  state.sides = sides;
  const match: Match = { rules, unit, state, sides };
  switch (fact.type) {
    case 'PeriodStarted':
      return periodStarted(match, fact);
    case 'PeriodEnded':
      return periodEnded(match, fact);
    case 'ClockSet':
      return clockSet(match, fact);
    case 'ActionRecorded':
      return record(match, fact);
    case 'ActionCorrected':
      return replace(match, fact.action, fact);
    case 'ActionDeleted':
      return replace(match, fact.action, null);
    case 'ShootOutAttempted':
      return attempt(match, fact);
    case 'PenaltyGiven':
      return penalty(match, fact);
    case 'TimeoutCalled':
      return timeout(match, fact);
    case 'ChallengeMade':
      return applyChallenge(state.challenges, sides, fact);
    case 'PeriodScored':
      return periodScored(match, fact);
    case 'MatchScored':
      return matchScored(match);
  }
};

const periodStarted = (match: Match, { period, occurredAt }: ScoringEventOf<'PeriodStarted'>): void => {
  const { rules, unit, state, sides } = match;
  if (period === rules.shootOut?.code) return scorePeriod(unit, sides, period, state.shootOut.made);
  const index = periodIndex(rules, period);
  if (index === null) return;
  state.period = index;
  state.open = true;
  const length = lengthOf(rules, index);
  const clock = rules.counts === 'UP' ? 0 : length;
  if (length !== null) state.clock = { period, clock: clock!, running: true, at: occurredAt };
  state.time = elapsed(rules, index, clock ?? 0) ?? state.time;
  scorePeriod(unit, sides, period, scoreIn(state, period));
  publish(match);
};

const periodEnded = (match: Match, { period, occurredAt }: ScoringEventOf<'PeriodEnded'>): void => {
  const { rules, state } = match;
  if (periodIndex(rules, period) !== state.period) return;
  state.open = false;
  if (state.clock) state.clock = { ...state.clock, running: false, at: occurredAt };
  publish(match);
};

const clockSet = (
  { rules, state }: Match,
  { period, clock, running, occurredAt }: ScoringEventOf<'ClockSet'>,
): void => {
  const index = periodIndex(rules, period);
  if (index === null) return;
  state.clock = { period, clock, running, at: occurredAt };
  state.time = elapsed(rules, index, clock) ?? state.time;
};

const scoreIn = (state: ClockState, period: string): Pair => {
  let score = state.scores.get(period);
  if (!score) state.scores.set(period, (score = [0, 0]));
  return score;
};

const record = (match: Match, fact: Action): void => {
  const { state } = match;
  if (state.actions.has(fact.action)) return;
  const noted = note(match, fact, state.time);
  state.actions.set(fact.action, noted);
  state.order.push(fact.action);
  count(match, noted, 1);
  publish(match);
};

const replace = (match: Match, action: string, by: Action | null): void => {
  const { state } = match;
  const before = state.actions.get(action);
  if (!before) return;
  const after = by && note(match, by, before.time);
  count(match, before, -1);
  state.actions.set(action, after);
  if (after) count(match, after, 1);
  publish(match);
};

/** @param time playing time where the action does not say it */
const note = ({ rules }: Match, it: Action, time: number): Noted => {
  const { action, parent, kind, competitor, member, assist, period, clock, points, made, x, y } = it;
  const index = periodIndex(rules, period);
  const said = index === null || clock === null ? null : elapsed(rules, index, clock);
  return { action, parent, kind, competitor, member, assist, period, clock, points, made, x, y, time: said ?? time };
};

/** Adds an action to all that is a sum of actions, or takes it out again. */
const count = (match: Match, action: Noted, sign: 1 | -1): void => {
  const { rules, unit, state, sides } = match;
  const side = sideOf(sides, action.competitor);
  const index = periodIndex(rules, action.period);
  const kind = kindOf(rules, action.kind);
  if (side === null || index === null || kind === null) return;
  if (kind.points !== undefined) state.counted.add(action.period);
  tally(match, side, index, action, sign);
  if (action.time > state.time) state.time = action.time;
  const points = action.made ? sign * (kind.points ?? 0) : 0;
  if (points === 0) return;
  const scores = kind.own ? other(side) : side;
  const team = state.statistics[scores];
  scoreIn(state, action.period)[scores] += points;
  state.score[scores] += points;
  scorePeriod(unit, sides, action.period, scoreIn(state, action.period));
  team.points += points;
  // An own goal is the other team's point, and no member's.
  if (kind.own) return;
  if (action.member !== null) statisticsOf(team.members, action.member).points += points;
  if (action.assist === null) return;
  team.assists += sign;
  statisticsOf(team.members, action.assist).assists += sign;
};

const statisticsOf = (members: Map<CompetitorId, Statistics>, member: CompetitorId): Statistics => {
  let statistics = members.get(member);
  if (!statistics) members.set(member, (statistics = noStatistics()));
  return statistics;
};

type Counted = Pick<Noted, 'kind' | 'member' | 'made' | 'time'> & { readonly action: string | null };

/** What a team and its member did, and whether the team plays one short for it. */
const tally = ({ rules, state }: Match, side: Side, index: number, it: Counted, sign: 1 | -1): void => {
  const { foul, short } = kindOf(rules, it.kind)!;
  const team = state.statistics[side];
  for (const statistics of it.member === null ? [team] : [team, statisticsOf(team.members, it.member)]) {
    let counts = statistics.kinds.get(it.kind);
    if (!counts) statistics.kinds.set(it.kind, (counts = { made: 0, all: 0 }));
    counts.all += sign;
    if (it.made) counts.made += sign;
    if (foul) statistics.fouls += sign;
  }
  if (foul) team.foulsIn.set(index, (team.foulsIn.get(index) ?? 0) + sign);
  if (short === undefined) return;
  const { action, member, kind, time } = it;
  const lasts = short === 'MATCH' ? Infinity : short * 1000;
  if (sign > 0) state.suspensions.push({ action, side, member, kind, from: time, lasts });
  else
    state.suspensions.splice(
      state.suspensions.findIndex((suspension) => suspension.action === action),
      1,
    );
};

/** What every unit shows: the score as marks, and the winner once there is one. */
const publish = (match: Match): void => {
  const { rules, unit, state, sides } = match;
  // Without actions the score that was told stands.
  if (state.told === null || state.counted.size > 0) markSides(unit, sides, state.score);
  const won = winner(rules, state);
  decideByScore(unit, state, won && sides[won.side], won?.text ?? '');
};

const attempt = (match: Match, { competitor, member, made }: ScoringEventOf<'ShootOutAttempted'>): void => {
  const { rules, unit, state, sides } = match;
  const side = sideOf(sides, competitor);
  if (side === null || !rules.shootOut) return;
  state.attempts.push({ side, member, made });
  state.shootOut.taken[side]++;
  if (made) state.shootOut.made[side]++;
  scorePeriod(unit, sides, rules.shootOut.code, state.shootOut.made);
  publish(match);
};

/** A card or suspension said as a penalty counts as the action of that kind does. */
const penalty = (match: Match, { competitor, member, kind, period, clock }: ScoringEventOf<'PenaltyGiven'>): void => {
  const { rules, state, sides } = match;
  const side = sideOf(sides, competitor);
  if (side === null || kindOf(rules, kind) === null) return;
  const index = periodOf(rules, state, period);
  const said = clock === null || index < 0 ? null : elapsed(rules, index, clock);
  tally(match, side, index, { action: null, kind, member, made: true, time: said ?? state.time }, 1);
};

const timeout = ({ rules, state, sides }: Match, fact: ScoringEventOf<'TimeoutCalled'>): void => {
  const side = sideOf(sides, fact.competitor);
  if (side === null || !ofTeam(fact.kind)) return;
  state.timeouts.push({ side, period: periodOf(rules, state, fact.period) });
};

/** The period that somebody names, else the one that is played. */
export const periodOf = (rules: ClockRules, state: ClockState, period: string | null): number =>
  period === null ? state.period : (periodIndex(rules, period) ?? state.period);

/** The score of a period from a box that sends no actions. */
const periodScored = (match: Match, fact: ScoringEventOf<'PeriodScored'>): void => {
  const { rules, state, sides } = match;
  const pair = pairOf(sides, fact.scores, ({ points }) => points);
  if (pair === null || periodIndex(rules, fact.period) === null || state.counted.has(fact.period)) return;
  const score = scoreIn(state, fact.period);
  for (const side of [0, 1] as const) {
    state.score[side] += pair[side] - score[side];
    score[side] = pair[side];
  }
  publish(match);
};

const matchScored = (match: Match): void => {
  const { unit, state, sides } = match;
  const [home, away] = sides.map((side) => unit.lines.get(side)?.mark?.value ?? null);
  if (home !== null && home !== undefined && away !== null && away !== undefined)
    state.told = [home / ticksPerUnit, away / ticksPerUnit];
};
