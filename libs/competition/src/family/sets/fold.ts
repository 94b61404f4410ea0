/** Rallies make points, points games and sets, and those the match. Total: what cannot be placed says nothing. */
import type { CompetitorId } from '../../codes/ids.js';
import type { Instant } from '../../codes/instant.js';
import { ticksPerUnit } from '../../mark.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import { applyChallenge } from '../challenges.js';
import { decideByScore, markSides, ofTeam, other, pairOf, scorePeriod, sideOf, sidesOf } from '../two-sides.js';
import type { Pair, Side, Sides } from '../two-sides.js';
import { formOf, hasWon, penaltyOf, periodCode, periodIndex, scoreOf } from './rules.js';
import type { SetForm, SetRules } from './rules.js';
import { passService, serving, takeService } from './service.js';
import { currentIndex, currentRace, hasMatch, inTieBreak, knownScore, playing, ralliesKept } from './state.js';
import type { PlayedSet, SetState } from './state.js';

export const applySets = (rules: SetRules, unit: Unit, state: SetState, fact: ScoringEvent): void => {
  const sides = sidesOf(unit, state);
  if (sides === null) return;
  state.sides = sides;
  const match: Match = { rules, unit, state, sides };
  switch (fact.type) {
    case 'ServiceTaken':
      return service(match, fact);
    case 'RallyWon':
      return rallyWon(match, fact);
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

interface Match {
  readonly rules: SetRules;
  readonly unit: Unit;
  readonly state: SetState;
  readonly sides: Sides;
}

const service = (match: Match, { competitor, member, occurredAt }: ScoringEventOf<'ServiceTaken'>): void => {
  const { rules, unit, state, sides } = match;
  const side = sideOf(sides, competitor);
  if (side === null || hasMatch(rules, state) !== null) return;
  takeService(rules, state, side);
  state.member = member;
  const set = openSet(state, occurredAt);
  if (set.score[0] + set.score[1] === 0) scorePeriod(unit, sides, periodCode(rules, currentIndex(state)), set.score);
  publish(match);
};

const rallyWon = (match: Match, fact: ScoringEventOf<'RallyWon'>): void => {
  const { rules, state, sides } = match;
  const side = sideOf(sides, fact.competitor);
  if (side === null || hasMatch(rules, state) !== null) return;
  const statistics = state.statistics[side];
  if (fact.cause !== null) count(statistics.causes, fact.cause);
  if (fact.member !== null) count(statistics.members, fact.member);
  const server = serving(rules, state);
  if (server !== null) {
    state.statistics[server].services++;
    if (server === side) statistics.servicesWon++;
  }
  point(match, side, fact.occurredAt, fact);
};

const count = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** One point for a side, played or given by a penalty. */
const point = (
  match: Match,
  side: Side,
  at: Instant,
  { member, cause }: { readonly member: CompetitorId | null; readonly cause: string | null },
): void => {
  const { rules, unit, state, sides } = match;
  const set = openSet(state, at);
  const index = currentIndex(state);
  const form = formOf(rules, index);
  const server = serving(rules, state);
  if (set.score[0] + set.score[1] + state.game[0] + state.game[1] === 0) set.firstServer = server;
  set.endedAt = at;
  state.statistics[side].points++;
  state.run = state.runOf === side ? state.run + 1 : 1;
  state.runOf = side;
  const game = score(form, state, set, side);
  remember(state, { side, member, cause, set: index, score: [...set.score], game });
  if (set.winner !== null) setWon(rules, state, set.winner);
  passService(rules, state, side);
  if (serving(rules, state) !== server) state.member = null;
  scorePeriod(unit, sides, periodCode(rules, index), set.score);
  publish(match);
};

const openSet = (state: SetState, at: Instant | null): PlayedSet => {
  const open = playing(state);
  if (open) {
    open.startedAt ??= at;
    return open;
  }
  const set = { score: [0, 0] as Pair, tieBreak: null, winner: null, firstServer: null, startedAt: at, endedAt: null };
  state.sets.push(set);
  return set;
};

/** Adds a point where it belongs. Returns the game's score, where there are games. */
const score = (form: SetForm, state: SetState, set: PlayedSet, side: Side): Pair | null => {
  if (!form.games) {
    set.score[side]++;
    const [ours, theirs] = [set.score[side], set.score[other(side)]];
    if (hasWon(form, ours, theirs)) set.winner = side;
    state.switchDue = set.winner !== null || switches(form, ours, theirs);
    return null;
  }
  const tieBreak = inTieBreak(form, set.score) ? form.games.tieBreak! : null;
  const game = tieBreak ? (set.tieBreak ??= [0, 0]) : state.game;
  game[side]++;
  const reached: Pair = [...game];
  if (hasWon(tieBreak ?? form.games.game, game[side], game[other(side)])) gameWon(form, state, set, side);
  else state.switchDue = tieBreak !== null && switches(tieBreak, game[side], game[other(side)]);
  return reached;
};

const gameWon = (form: SetForm, state: SetState, set: PlayedSet, side: Side): void => {
  const decides = inTieBreak(form, set.score);
  set.score[side]++;
  state.game = [0, 0];
  state.switchDue = (set.score[0] + set.score[1]) % 2 === 1;
  if (decides || hasWon(form, set.score[side], set.score[other(side)])) set.winner = side;
};

/** @param ours of the side that has just won a point */
const switches = ({ switchAt, switchEvery }: SetForm, ours: number, theirs: number): boolean =>
  (ours === switchAt && theirs < ours) || (switchEvery !== undefined && (ours + theirs) % switchEvery === 0);

const remember = (state: SetState, rally: SetState['rallies'][number]): void => {
  if (state.rallies.length === ralliesKept) state.rallies.shift();
  state.rallies.push(rally);
};

const setWon = (rules: SetRules, state: SetState, winner: Side): void => {
  state.won[winner]++;
  state.game = [0, 0];
  if (rules.timeouts?.per === 'SET') for (const statistics of state.statistics) statistics.timeoutsUsed = 0;
  if (rules.challenges?.per === 'SET') state.challenges.lost = [0, 0];
  if (hasMatch(rules, state) !== null) state.switchDue = false;
};

/** What every unit shows: sets won as marks, and the winner once there is one. */
const publish = ({ rules, unit, state, sides }: Match): void => {
  const known = knownScore(state);
  markSides(unit, sides, known);
  const winner = known[0] >= rules.setsToWin ? sides[0] : known[1] >= rules.setsToWin ? sides[1] : null;
  decideByScore(unit, state, winner, `${known[0]}-${known[1]}`);
};

const penalty = (match: Match, { competitor, member, kind, occurredAt }: ScoringEventOf<'PenaltyGiven'>): void => {
  const { rules, state, sides } = match;
  const side = sideOf(sides, competitor);
  const gives = penaltyOf(rules, kind);
  if (side === null || gives === null || hasMatch(rules, state) !== null) return;
  state.statistics[side].penalties.push(member === null ? kind : `${kind} ${member}`);
  const points = gives === 'GAME' ? pointsOfGame(rules, state, other(side)) : gives;
  for (let given = 0; given < points && hasMatch(rules, state) === null; given++)
    point(match, other(side), occurredAt, { member: null, cause: kind });
};

/** How many points a side lacks of the game that is played. */
const pointsOfGame = (rules: SetRules, state: SetState, side: Side): number => {
  const { race, score: now } = currentRace(rules, state);
  return Math.max(race.to - now[side], now[other(side)] + race.by - now[side]);
};

const timeout = ({ state, sides }: Match, { competitor, kind }: ScoringEventOf<'TimeoutCalled'>): void => {
  const side = sideOf(sides, competitor);
  if (side === null || !ofTeam(kind)) return;
  state.statistics[side].timeouts++;
  state.statistics[side].timeoutsUsed++;
};

/** The score of a set from a box that sees no rallies, or the officials' in place of what the rallies gave. */
const periodScored = (match: Match, fact: ScoringEventOf<'PeriodScored'>): void => {
  const { rules, state, sides } = match;
  const index = periodIndex(rules, fact.period);
  const pair = pairOf(sides, fact.scores, ({ points }) => points);
  if (index === null || pair === null) return;
  const next = index === state.sets.length && playing(state) === null && hasMatch(rules, state) === null;
  const can = scoreOf(formOf(rules, index), ...pair);
  const set = can === 'IMPOSSIBLE' ? undefined : next ? openSet(state, null) : state.sets[index];
  if (!set) return;
  if (set.winner !== null) state.won[set.winner]--;
  if (set === state.sets.at(-1)) state.game = [0, 0];
  set.score = pair;
  set.winner = can === 'OPEN' ? null : pair[0] > pair[1] ? 0 : 1;
  if (set.winner !== null) setWon(rules, state, set.winner);
  publish(match);
};

const matchScored = (match: Match): void => {
  const { unit, state, sides } = match;
  const marks = sides.map((side) => unit.lines.get(side)?.mark?.value ?? null);
  if (marks[0] === null || marks[1] === null) return;
  state.told = [marks[0]! / ticksPerUnit, marks[1]! / ticksPerUnit];
  publish(match);
};
