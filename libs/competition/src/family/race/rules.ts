/** What differs between timed races, as data. */

export interface FalseStartRule {
  /** How many are let off with a warning before somebody is out. */
  readonly warned: number;
  /** Whose false starts count towards it: his own, or any in the race. */
  readonly of: 'COMPETITOR' | 'RACE';
  /** What the one who is out gets. */
  readonly irm: string;
  /** What officials may call the warning, or the finding that nobody is to blame. */
  readonly warnings: readonly string[];
}

export type PenaltyRule =
  /** Seconds on top of the time. */
  | {
      readonly does: 'TIME';
      /** Ten-thousandths of a second; absent where officials choose. */
      readonly amounts?: readonly number[];
      /** A gate counts once, by its worst. */
      readonly oncePerPlace?: boolean;
    }
  /** Behind everybody with fewer of them, whatever the time. */
  | { readonly does: 'FAULT' }
  /** The run does not count. */
  | { readonly does: 'RUN' }
  /** Noted: served on the course, so the time has it in it, or a warning. */
  | { readonly does: 'NOTHING' };

/** Races that no time decides. */
export type SprintRules =
  | {
      readonly by: 'POINTS';
      /** For the first, the second and so on of a sprint. */
      readonly points: readonly number[];
      /** The number of the sprint at the finish, which counts double and breaks ties; null where all count the same. */
      readonly last: number | null;
      /** Points for a lap on the field, or a lap before all points. */
      readonly lap: number | 'FIRST';
    }
  /** The last across the line goes out at each sprint. */
  | { readonly by: 'ELIMINATION' }
  /** The order at the finish, laps before it. */
  | { readonly by: 'ORDER' };

export interface RaceRules {
  /** All at one gun, or one after the other against the clock. */
  readonly start: 'TOGETHER' | 'INTERVAL';
  readonly runs: { readonly count: number; readonly counts: 'SUM' | 'BEST' };
  /** Whether equal prints are put in order by the time as it was read; where not they share the place. */
  readonly fineSeparates: boolean;
  /** Members of a team one after the other. */
  readonly relay: boolean;
  /** Null where officials alone say what follows. */
  readonly falseStart: FalseStartRule | null;
  /** By the kind that the event names. */
  readonly penalties: Readonly<Record<string, PenaltyRule>>;
  /** Whether wind is measured along the straight. */
  readonly wind: boolean;
  /** IRM of those who were lapped and taken off, and rank behind the others by how far they came; null where they are out. */
  readonly lapped: string | null;
  /** IRMs that keep a place behind all others, in this order; those with the same one share it. */
  readonly behind: readonly string[];
  readonly sprints: SprintRules | null;
}

/** One run in lanes from one gun: what the other forms are told apart from. */
export const commonRules: RaceRules = {
  start: 'TOGETHER',
  runs: { count: 1, counts: 'SUM' },
  fineSeparates: false,
  relay: false,
  falseStart: null,
  penalties: {},
  wind: false,
  lapped: null,
  behind: [],
  sprints: null,
};
