/** A combat sport's rules as data. Nothing here knows a sport by name. */

/** What a decision is called: always so, or by whether the loser scored, or after the winner's most valuable kind of score. */
export type Decision = string | { readonly blank: string; readonly scored: string } | { readonly after: 'BEST_SCORE' };

export interface ScoreRule {
  /** What it may bring, the usual worth first. */
  readonly worth: readonly number[];
  /** It counts for both at once, unless that would end the contest for both: the double hit of the épée. */
  readonly both?: true;
}

interface PenaltyRule {
  /** What it may give the rival, the usual first; nothing where it is left out. */
  readonly gives?: readonly number[];
  /** Points that every judge takes off the card. */
  readonly takes?: number;
}

export interface PeriodRule {
  readonly code: string;
  /** It is over when a side stands at this total: the bouts of a relay, the break of the sabre. */
  readonly upTo?: number;
  /** It is over, and the contest with it, when a side goes ahead. */
  readonly golden?: true;
}

/** What ends a contest, or a round, at once. */
export type Ending = {
  readonly decision: Decision;
  /** The kind of score that it counts as on the sheet: three shido give the other an ippon. */
  readonly into?: string;
} & (
  | { readonly by: 'SCORE'; readonly kind: string; readonly times: number }
  | { readonly by: 'LEAD' | 'TOTAL'; readonly points: number }
  /** The rival wins. Counted over the contest, or anew in each period. */
  | {
      readonly by: 'PENALTY';
      readonly kind: string;
      readonly times: number;
      readonly within?: 'PERIOD';
    }
);

/** What separates two who are level when time is up; the first that tells them apart holds. */
export type Criterion = { readonly name: string } &
  /** More points by scores of these kinds. */
  (
    | { readonly by: 'POINTS'; readonly of: readonly string[] }
    /** More scores of the highest worth that anybody has, then of the next. */
    | { readonly by: 'VALUE' }
    /** Fewer penalties of these kinds. */
    | { readonly by: 'FEWEST'; readonly of: readonly string[] }
    /** Who scored first, or last; drawn beforehand; most of the judges. */
    | { readonly by: 'FIRST' | 'LAST' | 'PRIORITY' | 'VOTES' }
  );

export interface Panel {
  /** Positions `J1`, `J2` up to this. */
  readonly judges: number;
  /** Their cards are the score, or are asked for only where it is level. */
  readonly asked: 'ALWAYS' | 'WHERE_LEVEL';
  /** What the better and the other side of a card may get; a vote is 1 and 0. */
  readonly better: readonly number[];
  readonly other: readonly number[];
  /** Under this period they name a side when all is fought and it is level; on cards, those whose own card is level. */
  readonly nomination?: string;
}

export interface CombatRules {
  /** What the mark counts: points of the whole contest, rounds won, judges who have a side ahead. */
  readonly counts: 'POINTS' | 'ROUNDS' | 'JUDGES';
  /** In order. */
  readonly periods: readonly PeriodRule[];
  /** Fought one after the other while it is level. */
  readonly extra: readonly PeriodRule[];
  readonly scores: Readonly<Record<string, ScoreRule>>;
  /** The kind of score, worth nothing, that says who has priority in the extra period. */
  readonly priority: string | null;
  readonly penalties: Readonly<Record<string, PenaltyRule>>;
  readonly ends: readonly Ending[];
  /** Where rounds are won. */
  readonly roundEnds: readonly Ending[];
  /** All rounds are fought, even when one side has most of them. */
  readonly playOut: boolean;
  readonly criteria: readonly Criterion[];
  readonly panel: Panel | null;
  /** How many lost ones each side has (null: no limit), and what a lost one gives the rival; null where there are none. */
  readonly challenges: { readonly each: number | null; readonly lostGives: number } | null;
  readonly decisions: {
    /** Ahead when time is up, or when all rounds are fought or all cards are in. */
    readonly ahead: Decision;
    /** Ahead in a golden period. */
    readonly golden?: Decision;
    /** Level, and separated by a criterion. */
    readonly criteria?: Decision;
    /** Level to the end, where the sport knows draws. */
    readonly draw?: string;
    /** Of a round: ahead at its end, separated by a criterion. */
    readonly round?: { readonly ahead: string; readonly criteria: string };
    /** What officials may decide beside these and the discipline's IRMs. */
    readonly officials: readonly string[];
    /** Those of them that hold against a score that ended the contest, as every IRM does. */
    readonly against: readonly string[];
  };
  /** Points for the standings of the winner and the loser, by decision. */
  readonly classification: Readonly<Record<string, readonly [number, number]>>;
}

const plain: Omit<CombatRules, 'counts' | 'periods' | 'decisions'> = {
  extra: [],
  scores: {},
  priority: null,
  penalties: {},
  ends: [],
  roundEnds: [],
  playOut: false,
  criteria: [],
  panel: null,
  challenges: null,
  classification: {},
};

/** Fills in what a sport does not have. */
export const combatRules = (
  own: Partial<CombatRules> & Pick<CombatRules, 'counts' | 'periods' | 'decisions'>,
): CombatRules => ({ ...plain, ...own });

/** `periodsNamed('R', 3)` is R1, R2, R3. */
export const periodsNamed = (letter: string, count: number): readonly PeriodRule[] =>
  Array.from({ length: count }, (_, index) => ({ code: `${letter}${index + 1}` }));

/** What a table says under a name that came from outside; a name such as `constructor` is not in it. */
export const ruleOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** What a kind of score is usually worth. */
export const worthOf = ({ scores }: CombatRules, kind: string): number => ruleOf(scores, kind)?.worth[0] ?? 0;

export const periodRule = ({ periods, extra }: CombatRules, code: string): PeriodRule | undefined =>
  periods.find((period) => period.code === code) ?? extra.find((period) => period.code === code);

/** The period after the ones begun; undefined when there is none. */
export const nextPeriod = ({ periods, extra }: CombatRules, begun: number): PeriodRule | undefined =>
  periods[begun] ?? extra[begun - periods.length];

const namesOf = (decision: Decision | undefined, scores: readonly string[]): readonly string[] => {
  if (decision === undefined) return [];
  if (typeof decision === 'string') return [decision];
  return 'after' in decision ? scores : [decision.blank, decision.scored];
};

/** All names a decision may have in this sport, IRMs aside. */
export const decisionNames = ({ ends, decisions, scores }: CombatRules): ReadonlySet<string> => {
  const { ahead, golden, criteria, draw, officials } = decisions;
  const kinds = Object.keys(scores);
  const said = [...ends.map(({ decision }) => decision), ahead, golden, criteria, draw];
  return new Set([...said.flatMap((decision) => namesOf(decision, kinds)), ...officials]);
};

export const shownList = (periods: readonly PeriodRule[]): string => periods.map(({ code }) => code).join(', ');
