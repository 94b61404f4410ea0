import type { Family } from '../family/family.js';
import { marks } from '../family/marks.js';
import type { ResultStatus } from '../codes/status.js';
import type { MarkKind } from '../mark.js';
import type { TotalRule } from '../total/rule.js';

/** Where the places of a sport event come from, in order; each step fills the places after those before it. */
export type PlacesFrom =
  /** The event's own ranking, from an aggregate code at event level: multi-events, golf, sailing. */
  | { readonly from: 'EVENT' }
  /** The ranking of a whole phase, from an aggregate code at phase level. */
  | { readonly from: 'PHASE'; readonly phase: string }
  /** The units of a phase in the order of their numbers: final A, final B; gold match, bronze match. */
  | { readonly from: 'UNITS'; readonly phase: string }
  /** One unit, named by the last 12 characters of its RSC. */
  | { readonly from: 'UNIT'; readonly tail: string }
  /** The winners, or the losers, of all units of a phase, sharing one place: two bronzes. */
  | { readonly from: 'WINNERS' | 'LOSERS'; readonly phase: string };

/** How competitors meet in a unit. */
export type Contest =
  /** All against all: every line has a rank. */
  | 'RACE'
  /** Two sides: one wins, and there is no rank. */
  | 'MATCH'
  /** Heats that rank their lines and, where there are two, have a winner: surfing. */
  | 'RANKED_MATCH';

/** A rule for some units, chosen by the first matching pattern of the RSC: most special first. */
export interface ForUnits<T> {
  readonly rsc: RegExp;
  readonly use: T;
}

/** A discipline is a value: all that the engine knows of it. */
export interface Discipline {
  readonly code: string;
  readonly name: string;
  /** Kinds of marks its officials write. */
  readonly marks: readonly MarkKind[];
  /** Kinds in which less is better. */
  readonly lowerIsBetter: readonly MarkKind[];
  /** Exceptions to `lowerIsBetter` for some units. */
  readonly lowerIsBetterIn?: readonly ForUnits<boolean>[];
  /** How its units are scored in detail. */
  readonly family: Family;
  readonly familyIn?: readonly ForUnits<Family>[];
  readonly contest: Contest;
  readonly contestIn?: readonly ForUnits<Contest>[];
  /** Units whose ranks go on from the final before them: the bronze final begins with 3. */
  readonly firstRankIn?: readonly ForUnits<number>[];
  /** Whether a match may end without a winner. */
  readonly draws: boolean;
  /** Invalid result marks, in the order in which their lines stand after the ranked ones. */
  readonly irms: readonly string[];
  /** Those of them that leave a line with a mark its rank. */
  readonly rankedIrms: readonly string[];
  readonly statuses: readonly ResultStatus[];
  /** Wind, in tenths of a metre a second, above which a mark is no record. */
  readonly recordWindMaxTenths?: number;
  readonly places: readonly PlacesFrom[];
  readonly placesIn?: readonly ForUnits<readonly PlacesFrom[]>[];
  /** Aggregates that its other units make; the first rule that matches a code holds. */
  readonly totals?: readonly TotalRule[];
}

const everyStatus: readonly ResultStatus[] = [
  'START_LIST',
  'LIVE',
  'INTERMEDIATE',
  'UNCONFIRMED',
  'UNOFFICIAL',
  'OFFICIAL',
  'PARTIAL',
  'PROTESTED',
  'PROVISIONAL',
];

/** The finals in the order of their numbers, the commonest way to a podium. */
export const byFinals: readonly PlacesFrom[] = [{ from: 'UNITS', phase: 'FNL' }];
/** Gold match, then two bronze matches whose winners share the third place. */
export const byFinalAndTwoBronzes: readonly PlacesFrom[] = [
  { from: 'UNITS', phase: 'FNL' },
  { from: 'WINNERS', phase: 'REPF' },
  { from: 'LOSERS', phase: 'REPF' },
];

/** Finals of two, one after the other: gold, bronze, places 5 and 6, places 7 and 8. */
export const finalsOfTwo = (events: string): readonly ForUnits<number>[] =>
  [2, 3, 4].map((final) => ({ rsc: new RegExp(`^${events}.*FNL-000${final}`), use: 2 * final - 1 }));

type Common =
  'family' | 'marks' | 'lowerIsBetter' | 'contest' | 'draws' | 'irms' | 'rankedIrms' | 'statuses' | 'places';

/** Fills in what most disciplines of a kind share; a discipline's file says only what is its own. */
const kindOf =
  (common: Pick<Discipline, Common>) =>
  (own: Partial<Discipline> & Pick<Discipline, 'code' | 'name'>): Discipline => ({ ...common, ...own });

export const timed = kindOf({
  marks: ['TIME'],
  lowerIsBetter: ['TIME'],
  family: marks,
  contest: 'RACE',
  draws: false,
  irms: ['DNF', 'DNS', 'DSQ', 'DQB'],
  rankedIrms: [],
  statuses: everyStatus,
  places: byFinals,
});

export const judged = kindOf({
  marks: ['POINTS'],
  lowerIsBetter: [],
  family: marks,
  contest: 'RACE',
  draws: false,
  irms: ['DNF', 'DNS', 'DSQ', 'DQB'],
  rankedIrms: [],
  statuses: everyStatus,
  places: byFinals,
});

export const match = kindOf({
  marks: ['POINTS'],
  lowerIsBetter: [],
  family: marks,
  contest: 'MATCH',
  draws: false,
  irms: ['RET', 'INJ', 'WDR', 'W/O', 'DNS', 'DNF', 'DSQ', 'DQB'],
  rankedIrms: [],
  statuses: everyStatus,
  places: byFinals,
});
