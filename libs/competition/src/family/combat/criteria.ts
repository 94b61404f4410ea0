/** Two who are level are told apart: above zero where the first is better. */
import type { CompetitorId } from '../../codes/ids.js';
import type { Criterion } from './rules.js';
import { tallyOf } from './state.js';
import type { Scope, Tally } from './state.js';

export type Sides = readonly [CompetitorId, CompetitorId];
export type Cards = ReadonlyMap<string, ReadonlyMap<CompetitorId, number>>;

export interface Level extends Scope {
  readonly cards: Cards | undefined;
  readonly priority: CompetitorId | null;
}

/** The first criterion that tells them apart. Null where none does: the officials decide. */
export const firstThatTells = (
  criteria: readonly Criterion[],
  level: Level,
  [one, other]: Sides,
): { readonly winner: CompetitorId; readonly name: string } | null => {
  for (const criterion of criteria) {
    const better = compare(criterion, level, [one, other]);
    if (better !== 0) return { winner: better > 0 ? one : other, name: criterion.name };
  }
  return null;
};

const compare = (criterion: Criterion, level: Level, [one, other]: Sides): number => {
  const [mine, theirs] = [tallyOf(level, one), tallyOf(level, other)];
  const named = (who: CompetitorId | null): number => Number(who === one) - Number(who === other);
  switch (criterion.by) {
    case 'POINTS':
      return pointsBy(mine, criterion.of) - pointsBy(theirs, criterion.of);
    case 'VALUE':
      return byValue(mine, theirs);
    case 'FEWEST':
      return penaltiesOf(theirs, criterion.of) - penaltiesOf(mine, criterion.of);
    case 'FIRST':
      return named(level.first);
    case 'LAST':
      return named(level.last);
    case 'PRIORITY':
      return named(level.priority);
    case 'VOTES':
      return level.cards ? votes(level.cards, one) - votes(level.cards, other) : 0;
  }
};

const pointsBy = ({ scores }: Tally, kinds: readonly string[]): number =>
  kinds.reduce((sum, kind) => sum + (scores.get(kind)?.points ?? 0), 0);

const penaltiesOf = ({ penalties }: Tally, kinds: readonly string[]): number =>
  kinds.reduce((sum, kind) => sum + (penalties.get(kind) ?? 0), 0);

const byValue = (mine: Tally, theirs: Tally): number => {
  const worths = [...new Set([...mine.values.keys(), ...theirs.values.keys()])].sort((a, b) => b - a);
  for (const worth of worths) {
    const step = (mine.values.get(worth) ?? 0) - (theirs.values.get(worth) ?? 0);
    if (step !== 0) return step;
  }
  return 0;
};

/** How many judges have a side ahead on these cards. */
export const votes = (cards: Cards, side: CompetitorId): number => {
  let count = 0;
  for (const card of cards.values()) {
    const own = card.get(side) ?? 0;
    if ([...card.values()].every((points) => points <= own) && [...card.values()].some((points) => points < own))
      count++;
  }
  return count;
};
