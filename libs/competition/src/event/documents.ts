/** What readers see of a sport event beyond its units. Each is full, versioned JSON; instants are ISO 8601 in UTC. */
import type { CompetitorId, NocCode } from '../codes/ids.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import type { PrintedMark } from '../unit/document.js';
import type { Medal } from './facts.js';

export interface RankedCompetitor {
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  readonly sortOrder: number;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly irm: string | null;
  /** The unit, phase or event whose result gave this place. */
  readonly from: Rsc;
}

export interface MedalHeld {
  readonly medal: Medal;
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  /** The reason of the decision, where not the ranking but a decision gave it. */
  readonly decision: string | null;
}

/** A record of the event: as it stood, or set here. */
export interface RecordLine {
  readonly recordType: string;
  readonly mark: PrintedMark;
  /** Equal to the record before it. */
  readonly equalled: boolean;
  /** Of a record set here; null for one that stood before. */
  readonly competitor: CompetitorId | null;
  readonly unit: Rsc | null;
  /** Of a record that stood before. */
  readonly holder: string | null;
  readonly noc: NocCode | null;
  /** `YYYY-MM-DD` of one that stood before, else the instant. */
  readonly at: string;
  readonly place: string | null;
  /** `STANDING` as listed; set here it is `UNCONFIRMED` until the federation has decided. */
  readonly state: 'STANDING' | 'UNCONFIRMED' | 'RATIFIED' | 'REFUSED';
  /** Still the best of its type: beaten ones stay in the list. */
  readonly current: boolean;
}

/** Ranking, medals and records of one sport event, from its official units and decisions. */
export interface EventDocument {
  readonly kind: 'event';
  readonly sportEvent: SportEventCode;
  /** Counts the changes of what is in it. */
  readonly version: number;
  readonly asOf: string;
  readonly ranking: readonly RankedCompetitor[];
  readonly medals: readonly MedalHeld[];
  readonly records: readonly RecordLine[];
  readonly changes: readonly { readonly version: number; readonly at: string; readonly text: string }[];
}

/** One competitor over all units of a phase. */
export interface PhaseLine {
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  readonly unit: Rsc;
  readonly sortOrder: number;
  /** Over the whole phase. */
  readonly rank: number | null;
  readonly tied: boolean;
  readonly unitRank: number | null;
  readonly mark: PrintedMark | null;
  readonly irm: string | null;
  /** `Q`, `q`, `FA`; null while not secured, or out. */
  readonly qualification: string | null;
}

/** One team or athlete of a pool. */
export interface PoolRow {
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  readonly sortOrder: number;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  /** Points, goals or sets won and lost, by what the sport counts. */
  readonly for: number;
  readonly against: number;
  /** Table points; in sports without them, wins. */
  readonly points: number;
  readonly qualification: string | null;
}

/** Somebody's place in a unit of the next phase, by the sport's seeding. */
export interface ProposedLine {
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  readonly startOrder: string | null;
  /** The unit from which they come. */
  readonly from: Rsc;
}

/** Start lists for the next phase, for an official to publish or to change. */
export interface StartListProposal {
  /** Null where the next unit's code is not known. */
  readonly unit: Rsc | null;
  /** Heat or lane group, from 1. */
  readonly number: number;
  readonly lines: readonly ProposedLine[];
}

/** A phase of heats, or a pool. */
export interface PhaseDocument {
  readonly kind: 'phase';
  readonly rsc: Rsc;
  readonly sportEvent: SportEventCode;
  readonly version: number;
  readonly asOf: string;
  readonly unitsTotal: number;
  readonly unitsComplete: number;
  readonly lines: readonly PhaseLine[];
  /** Empty where the phase is no pool. */
  readonly pool: readonly PoolRow[];
  readonly proposals: readonly StartListProposal[];
}

/** Where a side of a match comes from. */
export type Previous =
  | { readonly from: 'WINNER' | 'LOSER'; readonly of: Rsc }
  | { readonly from: 'RANK'; readonly of: Rsc; readonly rank: number }
  | { readonly from: 'DRAW' | 'BYE' };

export interface BracketSide {
  /** Null while not known. */
  readonly competitor: CompetitorId | null;
  readonly noc: NocCode | null;
  readonly wlt: 'W' | 'L' | 'T' | null;
  readonly mark: PrintedMark | null;
  readonly irm: string | null;
  readonly previous: Previous | null;
}

export interface BracketItem {
  readonly unit: Rsc;
  /** Draws the tree, from 1 in each round. */
  readonly position: number;
  readonly sides: readonly BracketSide[];
}

/** The bracket of a sport event: matches look backwards. */
export interface BracketDocument {
  readonly kind: 'bracket';
  readonly sportEvent: SportEventCode;
  readonly version: number;
  readonly asOf: string;
  readonly rounds: readonly { readonly phase: string; readonly items: readonly BracketItem[] }[];
}

export type SettledDocument = EventDocument | PhaseDocument | BracketDocument;
