/** How sets are won: data of a discipline, and what can be read off it about a score. */

/** Points, or games, until a side has enough of them. */
export interface Race {
  readonly to: number;
  /** Ahead by at least so many. */
  readonly by: number;
  /** Who reaches it has won, however close the other is. */
  readonly cap?: number;
  /** Sides change ends when the first of them has so many. */
  readonly switchAt?: number;
  /** Sides change ends whenever so many have been played. */
  readonly switchEvery?: number;
}

/** What a set is made of where it is not points alone. Sides change ends after every odd game. */
export interface Games {
  /** By two: advantage. By one: no-ad, the fourth point wins. */
  readonly game: Race;
  /** Played instead of a game when both have so many games; who wins it wins the set. */
  readonly tieBreak?: Race & { readonly at: number };
}

/** A race for points, or where there are games for games. */
export interface SetForm extends Race {
  readonly games?: Games;
}

/** Who serves: it follows from what was played once somebody is known to have served. */
export type Service =
  /** The winner of a rally serves next. A set begins with the winner of the one before, the other side, or by toss. */
  | { readonly by: 'RALLY'; readonly next: 'WINNER' | 'OTHER' | 'TOSS'; readonly last?: 'TOSS' }
  /** Serve changes after so many points, after each one when the first side is a point short; the other side begins the next set. */
  | { readonly by: 'POINTS'; readonly every: number }
  /** Serve changes with each game; in a tie-break after the first point and then after every two. */
  | { readonly by: 'GAMES' };

/** How often a side may, in a set or the whole match. */
export interface Limit {
  readonly per: 'SET' | 'MATCH';
  readonly times: number;
}

export interface SetRules {
  /** The letter of the periods: `S` for S1, S2; `G` where sets are called games. */
  readonly period: string;
  readonly setsToWin: number;
  readonly set: SetForm;
  /** The last possible set, where it is won in another way. */
  readonly lastSet?: SetForm;
  readonly service: Service;
  /** Kinds of penalties and what the other side gets: points, or the game. */
  readonly penalties: Readonly<Record<string, number | 'GAME'>>;
  readonly timeouts?: Limit;
  /** Unsuccessful ones. */
  readonly challenges?: Limit;
}

export const mostSets = ({ setsToWin }: SetRules): number => 2 * setsToWin - 1;

/** @param index from 0 */
export const formOf = (rules: SetRules, index: number): SetForm =>
  index === mostSets(rules) - 1 ? (rules.lastSet ?? rules.set) : rules.set;

export const periodCode = (rules: SetRules, index: number): string => `${rules.period}${index + 1}`;

/** Index of a period, from 0; null when the sport has none of that code. */
export const periodIndex = (rules: SetRules, code: string): number | null => {
  const number = Number(code.slice(rules.period.length));
  return Number.isInteger(number) && number >= 1 && number <= mostSets(rules) && periodCode(rules, number - 1) === code
    ? number - 1
    : null;
};

export const penaltyOf = ({ penalties }: SetRules, kind: string): number | 'GAME' | null =>
  Object.hasOwn(penalties, kind) ? penalties[kind]! : null;

/** Whether `own` has won against `against`. */
export const hasWon = ({ to, by, cap }: Race, own: number, against: number): boolean =>
  own > against && ((own >= to && own - against >= by) || (cap !== undefined && own >= cap));

/** How many points in a row a side may lose and still win the race with its next one; 0 when it is not that close. */
export const chances = (race: Race, own: number, against: number): number => {
  if (!hasWon(race, own + 1, against)) return 0;
  return race.cap !== undefined && own + 1 >= race.cap ? race.cap - against : own + 2 - race.by - against;
};

/** What a score in points or games can be: still open, one that ends the set, or none that play can reach. */
export const scoreOf = (form: SetForm, a: number, b: number): 'OPEN' | 'WON' | 'IMPOSSIBLE' => {
  const [more, less] = a > b ? [a, b] : [b, a];
  if (!Number.isInteger(more) || !Number.isInteger(less) || less < 0) return 'IMPOSSIBLE';
  const tieBreak = form.games?.tieBreak;
  if (tieBreak && less >= tieBreak.at) {
    if (less > tieBreak.at || more > tieBreak.at + 1) return 'IMPOSSIBLE';
    return more === less ? 'OPEN' : 'WON';
  }
  // Nobody can have so many and not have won: the cap, or one point ahead is enough.
  if (hasWon(form, less, less - 1)) return 'IMPOSSIBLE';
  if (!hasWon(form, more, less)) return 'OPEN';
  // Won a point earlier, it would not have gone on.
  return hasWon(form, more - 1, less) ? 'IMPOSSIBLE' : 'WON';
};
