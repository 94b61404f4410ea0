/** Takes a fact in: the tallies first, then what they mean for the round, the marks and the contest. */
import type { CompetitorId } from '../../codes/ids.js';
import type { Mark } from '../../mark.js';
import { ticksPerUnit } from '../../mark.js';
import type { PeriodScore, ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Line, Unit } from '../../unit/unit.js';
import { ahead, cardsComplete } from './cards.js';
import { votes } from './criteria.js';
import type { Sides } from './criteria.js';
import type { CombatAction } from './detail.js';
import { ruleOf } from './rules.js';
import type { CombatRules } from './rules.js';
import { rivalOf, roundOf, sidesOf, tallyOf } from './state.js';
import type { CombatState, Round, Scope } from './state.js';
import { roundsWon, roundVerdict, verdictByIrm, verdictOf } from './verdict.js';

export const applyCombat = (rules: CombatRules, unit: Unit, state: CombatState, fact: ScoringEvent): void => {
  const round = take(rules, unit, state, fact);
  const sides = sidesOf(unit);
  if (!sides || !state.begun) return;
  if (round) settleRound(rules, unit, round, sides);
  settle(rules, unit, state, sides);
};

/** @returns the round it belongs to. */
const take = (rules: CombatRules, unit: Unit, state: CombatState, fact: ScoringEvent): Round | null => {
  switch (fact.type) {
    case 'PeriodStarted':
      state.begun = true;
      state.clock = null;
      state.open = roundOf(state, fact.period);
      state.open.ended = false;
      return state.open;
    case 'PeriodEnded': {
      state.begun = true;
      const round = roundOf(state, fact.period);
      round.ended = true;
      if (state.open === round) state.open = null;
      return round;
    }
    case 'ScoreAwarded':
      return score(rules, unit, state, fact);
    case 'PenaltyGiven':
      return penalty(rules, unit, state, fact);
    case 'JudgeRoundScored': {
      state.begun = true;
      const round = roundOf(state, fact.period);
      round.cards.set(fact.judge, new Map(fact.scores.map(({ competitor, points }) => [competitor, points])));
      return round;
    }
    case 'TimeoutCalled':
      note(unit, state, 'TIMEOUT', fact.competitor, fact.kind ?? 'TIMEOUT', 0, fact.clock);
      return null;
    case 'ChallengeMade':
      challenge(rules, unit, state, fact);
      return null;
    default:
      return null;
  }
};

/** The round that is named; else the open one, or the one fought last. */
const roundNow = (rules: CombatRules, state: CombatState, period: string | null): Round => {
  if (period !== null) return roundOf(state, period);
  if (state.open) return state.open;
  let last: Round | null = null;
  for (const round of state.rounds.values()) if (round.code !== rules.panel?.nomination) last = round;
  return last ?? roundOf(state, rules.periods[0]!.code);
};

const score = (
  rules: CombatRules,
  unit: Unit,
  state: CombatState,
  { competitor, kind, points, period, clock }: ScoringEventOf<'ScoreAwarded'>,
): Round => {
  state.begun = true;
  const round = roundNow(rules, state, period);
  const rival = ruleOf(rules.scores, kind)?.both ? rivalOf(unit, competitor) : null;
  for (const scope of [state, round]) {
    scored(scope, competitor, kind, points);
    if (rival !== null) scored(scope, rival, kind, points);
  }
  if (kind === rules.priority) state.priority = competitor;
  note(unit, state, 'SCORE', competitor, kind, points, clock, round);
  return round;
};

const scored = (scope: Scope, side: CompetitorId, kind: string, points: number): void => {
  const { scores, values } = tallyOf(scope, side);
  const sum = scores.get(kind);
  if (sum) {
    sum.times++;
    sum.points += points;
  } else scores.set(kind, { times: 1, points });
  if (points !== 0) values.set(points, (values.get(points) ?? 0) + 1);
  gain(scope, side, points);
};

const penalty = (
  rules: CombatRules,
  unit: Unit,
  state: CombatState,
  { competitor, kind, amount, period, clock }: ScoringEventOf<'PenaltyGiven'>,
): Round => {
  state.begun = true;
  const round = roundNow(rules, state, period);
  const rival = rivalOf(unit, competitor);
  const given = amount === 0 ? (ruleOf(rules.penalties, kind)?.gives?.[0] ?? 0) : amount / ticksPerUnit;
  for (const scope of [state, round]) {
    const { penalties } = tallyOf(scope, competitor);
    penalties.set(kind, (penalties.get(kind) ?? 0) + 1);
    if (rival !== null) gain(scope, rival, given);
  }
  note(unit, state, 'PENALTY', competitor, kind, given, clock, round);
  return round;
};

const gain = (scope: Scope, side: CompetitorId, points: number): void => {
  if (points === 0) return;
  tallyOf(scope, side).points += points;
  scope.first ??= side;
  scope.last = side;
};

const challenge = (
  rules: CombatRules,
  unit: Unit,
  state: CombatState,
  { competitor, outcome }: ScoringEventOf<'ChallengeMade'>,
): void => {
  const before = state.challenges.get(competitor) ?? { lost: 0, pending: false };
  const lost = outcome === 'UNSUCCESSFUL';
  state.challenges.set(competitor, { lost: before.lost + Number(lost), pending: outcome === 'PENDING' });
  const given = lost ? (rules.challenges?.lostGives ?? 0) : 0;
  const rival = rivalOf(unit, competitor);
  if (rival !== null) for (const scope of [state, roundNow(rules, state, null)]) gain(scope, rival, given);
  note(unit, state, 'CHALLENGE', competitor, outcome, given, null);
};

const note = (
  unit: Unit,
  state: CombatState,
  what: CombatAction['what'],
  competitor: CompetitorId | null,
  kind: string,
  points: number,
  clock: number | null,
  round: Round | null = state.open,
): void => {
  if (clock !== null) state.clock = clock;
  const score: number[] = [];
  for (const side of unit.lines.keys()) score.push(tallyOf(state, side).points);
  state.actions.push({ what, competitor, kind, points, period: round?.code ?? null, clock, score });
};

const settleRound = (rules: CombatRules, unit: Unit, round: Round, sides: Sides): void => {
  round.verdict = rules.counts === 'ROUNDS' ? roundVerdict(rules, round, sides) : null;
  if (round.code !== rules.panel?.nomination) unit.periods.set(round.code, periodScore(rules, round, sides));
};

/** Points in the round; where judges have cards, how many of them have a side ahead once all are in. */
const periodScore = (rules: CombatRules, round: Round, sides: Sides): PeriodScore[] =>
  sides.map((competitor) => {
    if (rules.panel?.asked !== 'ALWAYS') return { competitor, points: tallyOf(round, competitor).points };
    return { competitor, points: cardsComplete(rules, round) ? votes(round.cards, competitor) : 0 };
  });

const settle = (rules: CombatRules, unit: Unit, state: CombatState, sides: Sides): void => {
  const lines = [...unit.lines.values()] as [Line, Line];
  const byRules = verdictOf(rules, state, sides);
  const byIrm = verdictByIrm(lines);
  const verdict = (state.verdict = byIrm && byIrm.winner !== byRules?.winner ? byIrm : byRules);
  mark(rules, state, lines, byRules);
  // What officials decided stands; the sport's own verdict goes where nothing stands or its own did.
  if (unit.decision !== null && unit.decision !== state.proposed) return;
  unit.decision = state.proposed = verdict && { winner: verdict.winner, text: verdict.text };
};

const mark = (
  rules: CombatRules,
  state: CombatState,
  lines: readonly Line[],
  verdict: CombatState['verdict'],
): void => {
  const [one, other] = lines as [Line, Line];
  if (rules.counts === 'JUDGES') {
    // No judge's card counts before the last bell, nor when the referee stopped the bout.
    if (verdict === null || verdict.atOnce) return;
    const count = ahead(rules, state, [one.competitor, other.competitor]);
    for (const line of lines) line.mark = points(count.get(line.competitor)!);
    return;
  }
  for (const line of lines) {
    const sheet = verdict?.winner === line.competitor ? verdict.onSheet : 0;
    const own = rules.counts === 'ROUNDS' ? roundsWon(state, line.competitor) : tallyOf(state, line.competitor).points;
    line.mark = points(own + sheet);
  }
};

const points = (value: number): Mark => ({ kind: 'POINTS', value: value * ticksPerUnit, decimals: 0 });
