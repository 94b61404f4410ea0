/** Who has won by the rules, and why. Looks at the whole state each time, so a correction needs nothing of its own. */
import type { CompetitorId } from '../../codes/ids.js';
import type { Line } from '../../unit/unit.js';
import { ahead, cardsComplete, levelJudges } from './cards.js';
import { firstThatTells, votes } from './criteria.js';
import type { Sides } from './criteria.js';
import { worthOf } from './rules.js';
import type { CombatRules, Decision, Ending } from './rules.js';
import { tallyOf } from './state.js';
import type { CombatState, Round, Scope, Tally, Verdict } from './state.js';

/** Of the contest; null while it goes on, or when only the officials can say. */
export const verdictOf = (rules: CombatRules, state: CombatState, sides: Sides): Verdict | null => {
  const ended = endedAtOnce(rules, rules.ends, state, sides, () => [...state.rounds.values()]);
  if (ended) return ended;
  if (rules.counts === 'POINTS') return byPoints(rules, state, sides);
  return rules.counts === 'ROUNDS' ? byRounds(rules, state, sides) : byCards(rules, state, sides);
};

/** An IRM on one side alone gives the contest to the other. */
export const verdictByIrm = ([one, other]: readonly [Line, Line]): Verdict | null => {
  if ((one.irm === null) === (other.irm === null)) return null;
  const [out, winner] = one.irm === null ? [other, one] : [one, other];
  return { winner: winner.competitor, text: out.irm!, criterion: null, atOnce: true, onSheet: 0 };
};

/** Of one round; null while it is open or only its judges can say. */
export const roundVerdict = (rules: CombatRules, round: Round, sides: Sides): Verdict | null => {
  const ended = endedAtOnce(rules, rules.roundEnds, round, sides, () => [round]);
  if (ended) return ended;
  const name = rules.decisions.round;
  if (!name) return null;
  if (rules.panel?.asked === 'ALWAYS') {
    if (!cardsComplete(rules, round)) return null;
    const chosen = leader(sides, (side) => votes(round.cards, side));
    return chosen ? won(rules, round, chosen, sides, name.ahead) : level(name.ahead);
  }
  if (!round.ended) return null;
  const winner = leader(sides, (side) => tallyOf(round, side).points);
  if (winner) return won(rules, round, winner, sides, name.ahead);
  const cards = cardsComplete(rules, round) ? round.cards : undefined;
  const told = firstThatTells(rules.criteria, { ...round, cards, priority: null }, sides);
  return told && won(rules, round, told.winner, sides, name.criteria, told.name);
};

const byPoints = (rules: CombatRules, state: CombatState, sides: Sides): Verdict | null => {
  const { decisions, extra, criteria } = rules;
  const winner = leader(sides, (side) => tallyOf(state, side).points);
  if (winner && extra.some(({ golden, code }) => golden && state.rounds.has(code))) {
    return won(rules, state, winner, sides, decisions.golden ?? decisions.ahead);
  }
  if (!isFought(rules, state)) return null;
  if (winner) return won(rules, state, winner, sides, decisions.ahead);
  if (extra.some(({ code }) => !state.rounds.has(code))) return null;
  return levelAtTheEnd(rules, state, sides, criteria);
};

const levelAtTheEnd = (
  rules: CombatRules,
  state: CombatState,
  sides: Sides,
  criteria: CombatRules['criteria'],
): Verdict | null => {
  const { decisions } = rules;
  const asked = nominations(rules, state);
  const cards = asked && cardsComplete(rules, asked) ? asked.cards : undefined;
  const told = firstThatTells(criteria, { ...state, cards, priority: state.priority }, sides);
  if (told) return won(rules, state, told.winner, sides, decisions.criteria ?? decisions.ahead, told.name);
  return decisions.draw === undefined ? null : level(decisions.draw);
};

const byRounds = (rules: CombatRules, state: CombatState, sides: Sides): Verdict | null => {
  const winner = leader(sides, (side) => roundsWon(state, side));
  const most = Math.floor(rules.periods.length / 2) + 1;
  const decided = rules.periods.every(({ code }) => state.rounds.get(code)?.verdict);
  if (winner && (decided || (!rules.playOut && roundsWon(state, winner) >= most))) {
    return won(rules, state, winner, sides, rules.decisions.ahead);
  }
  return decided ? levelAtTheEnd(rules, state, sides, []) : null;
};

const byCards = (rules: CombatRules, state: CombatState, sides: Sides): Verdict | null => {
  if (!isFought(rules, state)) return null;
  const rounds = rules.periods.map(({ code }) => state.rounds.get(code)!);
  if (!rounds.every((round) => cardsComplete(rules, round))) return null;
  const named = nominations(rules, state)?.cards;
  const winner = mostOf(rules, ahead(rules, state, sides), sides);
  const settled = named === undefined || levelJudges(rules, state, sides).every((judge) => named.has(judge));
  return winner && settled ? won(rules, state, winner, sides, rules.decisions.ahead) : null;
};

/** Who has most of the judges. */
const mostOf = ({ panel }: CombatRules, count: ReadonlyMap<CompetitorId, number>, sides: Sides): CompetitorId | null =>
  sides.find((side) => count.get(side)! > (panel?.judges ?? 0) / 2) ?? null;

/** All regular periods, and every other one that was begun, are over. */
export const isFought = ({ periods }: CombatRules, { open, rounds }: CombatState): boolean =>
  open === null && periods.every(({ code }) => rounds.get(code)?.ended);

export const roundsWon = ({ rounds }: CombatState, side: CompetitorId): number => {
  let count = 0;
  for (const { verdict } of rounds.values()) if (verdict?.winner === side) count++;
  return count;
};

export const nominations = ({ panel }: CombatRules, { rounds }: CombatState): Round | undefined =>
  panel?.nomination === undefined ? undefined : rounds.get(panel.nomination);

/** Who has more; null where it is level. */
const leader = ([one, other]: Sides, of: (side: CompetitorId) => number): CompetitorId | null => {
  const [mine, theirs] = [of(one), of(other)];
  if (mine === theirs) return null;
  return mine > theirs ? one : other;
};

const endedAtOnce = (
  rules: CombatRules,
  endings: readonly Ending[],
  scope: Scope,
  [one, other]: Sides,
  periods: () => readonly Scope[],
): Verdict | null => {
  for (const ending of endings) {
    const scopes = ending.by === 'PENALTY' && ending.within === 'PERIOD' ? periods() : [scope];
    const mine = scopes.some((it) => shortOf(ending, tallyOf(it, one), tallyOf(it, other)) <= 0);
    const theirs = scopes.some((it) => shortOf(ending, tallyOf(it, other), tallyOf(it, one)) <= 0);
    if (mine === theirs) continue;
    const winner = mine ? one : other;
    return {
      ...won(rules, scope, winner, [one, other], ending.decision),
      atOnce: true,
      onSheet: onSheet(rules, ending),
    };
  }
  return null;
};

/** How much a side still needs for an ending: points, scores, or penalties of the rival; zero or less when it has come. */
export const shortOf = (ending: Ending, own: Tally, rival: Tally): number => {
  switch (ending.by) {
    case 'SCORE':
      return ending.times - (own.scores.get(ending.kind)?.times ?? 0);
    case 'LEAD':
      return ending.points - (own.points - rival.points);
    case 'TOTAL':
      return ending.points - own.points;
    case 'PENALTY':
      return ending.times - (rival.penalties.get(ending.kind) ?? 0);
  }
};

/** What an ending adds to the winner's sheet: scores that become another one are taken off it. */
const onSheet = (rules: CombatRules, ending: Ending): number => {
  if (ending.into === undefined) return 0;
  const gone = ending.by === 'SCORE' ? ending.times * worthOf(rules, ending.kind) : 0;
  return worthOf(rules, ending.into) - gone;
};

const level = (text: string): Verdict => ({ winner: null, text, criterion: null, atOnce: false, onSheet: 0 });

const won = (
  rules: CombatRules,
  scope: Scope,
  winner: CompetitorId,
  [one, other]: Sides,
  decision: Decision,
  criterion: string | null = null,
): Verdict => ({
  winner,
  text: nameOf(rules, decision, tallyOf(scope, winner), tallyOf(scope, winner === one ? other : one)),
  criterion,
  atOnce: false,
  onSheet: 0,
});

const nameOf = (rules: CombatRules, decision: Decision, winner: Tally, loser: Tally): string => {
  if (typeof decision === 'string') return decision;
  if ('blank' in decision) return loser.points > 0 ? decision.scored : decision.blank;
  let best = '';
  for (const [kind, { times }] of winner.scores) {
    if (times > 0 && (best === '' || worthOf(rules, kind) > worthOf(rules, best))) best = kind;
  }
  return best;
};
