/** Which card or vote of a judge is none. */
import type { Refusal } from '../../unit/decide.js';
import { refuse } from '../../unit/decide.js';
import type { ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import { ahead, cardsComplete, judgesOf, levelJudges } from './cards.js';
import { periodRule } from './rules.js';
import type { CombatRules, Panel } from './rules.js';
import { sidesOf } from './state.js';
import type { CombatState } from './state.js';
import { isFought } from './verdict.js';

type Card = ScoringEventOf<'JudgeRoundScored'>;

export const cardRefusal = (rules: CombatRules, unit: Unit, state: CombatState, card: Card): Refusal | null => {
  const { panel } = rules;
  if (!panel) return refuse('NO_JUDGES', 'no judge has a card in this sport; award scores');
  if (!judgesOf(rules).includes(card.judge)) {
    return refuse('UNKNOWN_JUDGE', `${card.judge}: the positions are J1 to J${panel.judges}`);
  }
  return (
    notTheTime(rules, panel, unit, state, card) ??
    twice(state, card) ??
    (card.period === panel.nomination || panel.asked === 'WHERE_LEVEL'
      ? wrongShape(unit, card, [1], [0])
      : wrongShape(unit, card, panel.better, panel.other))
  );
};

const twice = ({ rounds }: CombatState, { judge, period }: Card): Refusal | null =>
  rounds.get(period)?.cards.has(judge)
    ? refuse('JUDGE_TWICE', `${judge} has said ${period} already; correct that card by FactCorrected`)
    : null;

const wrongShape = (
  unit: Unit,
  { judge, scores }: Card,
  better: readonly number[],
  other: readonly number[],
): Refusal | null => {
  const [one, two] = scores;
  const bothSides = scores.length === 2 && one!.competitor !== two!.competitor && unit.lines.size === 2;
  if (bothSides) {
    const [high, low] = [one!.points, two!.points].sort((a, b) => b - a);
    if (better.includes(high!) && other.includes(low!)) return null;
  }
  return refuse(
    'WRONG_CARD',
    `${judge}: ${scores.map(({ points }) => points).join('-')}; a card has ${better.join(' or ')} for one side and ${other.join(' or ')} for the other`,
  );
};

const notTheTime = (
  rules: CombatRules,
  panel: Panel,
  unit: Unit,
  state: CombatState,
  { judge, period }: Card,
): Refusal | null => {
  if (period === panel.nomination) return nomination(rules, unit, state, judge);
  const round = periodRule(rules, period) && state.rounds.get(period);
  if (!round) return refuse('PERIOD_NOT_OPEN', `${period} has not begun; its cards come afterwards`);
  if (panel.asked === 'ALWAYS') return null;
  // Where nobody counts rounds, the judges are asked about the whole contest alone.
  if (rules.counts === 'ROUNDS' && round.ended && !round.verdict) return null;
  return refuse(
    'NOT_LEVEL',
    `judges are asked where it is level; ${round.verdict ? `${period} is decided` : `${period} goes on`}`,
  );
};

/** Asked at the end: all of them about a level contest, or those whose own card is level where no side has most cards. */
const nomination = (rules: CombatRules, unit: Unit, state: CombatState, judge: string): Refusal | null => {
  const sides = sidesOf(unit);
  if (!sides || !isFought(rules, state)) return refuse('NOT_LEVEL', 'judges name a side when all is fought');
  if (rules.counts !== 'JUDGES') return null;
  if (!rules.periods.every(({ code }) => cardsComplete(rules, state.rounds.get(code)!))) {
    return refuse('NOT_LEVEL', 'judges name a side when all cards are in');
  }
  if (levelJudges(rules, state, sides).includes(judge)) return null;
  const counted = [...ahead(rules, state, sides).values()].join('-');
  return refuse('NOT_LEVEL', `the card of ${judge} is not level; it stands ${counted}`);
};
