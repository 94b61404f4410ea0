/** Judges' cards: what they add up to. */
import type { CompetitorId } from '../../codes/ids.js';
import type { Sides } from './criteria.js';
import { ruleOf } from './rules.js';
import type { CombatRules } from './rules.js';
import { tallyOf } from './state.js';
import type { CombatState, Round } from './state.js';

export const judgesOf = ({ panel }: CombatRules): readonly string[] =>
  Array.from({ length: panel?.judges ?? 0 }, (_, index) => `J${index + 1}`);

export const cardsComplete = ({ panel }: CombatRules, { cards }: Round): boolean =>
  panel !== null && cards.size >= panel.judges;

/** A judge's points of one side over all rounds so far, less what the referee took off. */
export const cardTotal = (rules: CombatRules, state: CombatState, judge: string, side: CompetitorId): number => {
  let total = 0;
  for (const { code } of rules.periods) total += state.rounds.get(code)?.cards.get(judge)?.get(side) ?? 0;
  for (const [kind, times] of tallyOf(state, side).penalties)
    total -= times * (ruleOf(rules.penalties, kind)?.takes ?? 0);
  return total;
};

/** Judges whose own cards are level. */
export const levelJudges = (rules: CombatRules, state: CombatState, [one, other]: Sides): readonly string[] =>
  judgesOf(rules).filter((judge) => cardTotal(rules, state, judge, one) === cardTotal(rules, state, judge, other));

/** How many judges have each side ahead; one whose card is level counts for the side he named. */
export const ahead = (
  rules: CombatRules,
  state: CombatState,
  [one, other]: Sides,
): ReadonlyMap<CompetitorId, number> => {
  const count = new Map([one, other].map((side) => [side, 0]));
  const named = rules.panel?.nomination === undefined ? undefined : state.rounds.get(rules.panel.nomination)?.cards;
  for (const judge of judgesOf(rules)) {
    const difference = cardTotal(rules, state, judge, one) - cardTotal(rules, state, judge, other);
    const vote = (named?.get(judge)?.get(one) ?? 0) - (named?.get(judge)?.get(other) ?? 0);
    const better = difference || vote;
    if (better !== 0) count.set(better > 0 ? one : other, count.get(better > 0 ? one : other)! + 1);
  }
  return count;
};
