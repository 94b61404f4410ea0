import type { CompetitorId, NocCode, Source } from '../codes/ids.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import type { ResultStatus, ScheduleStatus } from '../codes/status.js';
import type { MarkKind } from '../mark.js';

/** Documents are what readers see: full, versioned, JSON. Instants are ISO 8601 in UTC. */

export interface PrintedMark {
  readonly kind: MarkKind;
  /** Ten-thousandths of the unit, for comparing. */
  readonly value: number;
  /** As on the results sheet. */
  readonly text: string;
}

export interface ResultLine {
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  readonly startOrder: string | null;
  readonly bib: string | null;
  readonly members: readonly CompetitorId[];
  /** Place in the list as shown, 1.. without gaps; every line has one. */
  readonly sortOrder: number;
  /** Standard competition rank ("1224"); null while not ranked, and with an IRM unless the discipline ranks it. */
  readonly rank: number | null;
  /** Another line has the same rank. */
  readonly tied: boolean;
  readonly mark: PrintedMark | null;
  readonly irm: string | null;
  /** Head to head only. */
  readonly wlt: 'W' | 'L' | 'T' | null;
  readonly remark: string | null;
  /** Given by officials; what follows from ranks stands in the phase's document. */
  readonly qualification: string | null;
}

/** What a person should not miss between two versions, newest first, a few. */
export interface Change {
  /** The unit's version that brought it. */
  readonly version: number;
  readonly at: string;
  readonly what:
    'START_LIST' | 'SCHEDULE' | 'STATUS' | 'MARK' | 'IRM' | 'SCORE' | 'DECISION' | 'PROTEST' | 'CORRECTION';
  readonly competitor: CompetitorId | null;
  /** The mark, IRM, status, score or decision. */
  readonly text: string;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
}

/** What a family adds for its screens; `family` says which shape. */
export interface UnitDetail {
  readonly family: string;
}

export interface UnitDocument {
  readonly kind: 'unit';
  readonly rsc: Rsc;
  readonly sportEvent: SportEventCode;
  /** Counts the facts applied to the unit, and in an aggregate the changes that its units brought. */
  readonly version: number;
  /** When the newest of them occurred. */
  readonly asOf: string;
  readonly resultStatus: ResultStatus;
  readonly scheduleStatus: ScheduleStatus;
  /** The new start where it was moved. */
  readonly startAt: string | null;
  readonly source: Source;
  readonly lines: readonly ResultLine[];
  readonly periods: readonly {
    readonly period: string;
    readonly scores: readonly { readonly competitor: CompetitorId; readonly points: number }[];
  }[];
  readonly decision: { readonly winner: CompetitorId | null; readonly text: string } | null;
  /** Why the unit does not count; null as a rule. */
  readonly annulled: string | null;
  readonly protests: readonly {
    readonly protest: string;
    readonly by: string;
    readonly text: string;
    readonly outcome: string | null;
  }[];
  readonly changes: readonly Change[];
  readonly detail: UnitDetail | null;
}
