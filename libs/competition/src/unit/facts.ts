import type { CompetitorId, NocCode, Source } from '../codes/ids.js';
import type { Instant } from '../codes/instant.js';
import type { Rsc } from '../codes/rsc.js';
import type { ResultStatus, ScheduleStatus } from '../codes/status.js';
import type { EventFact } from '../event/facts.js';
import type { FamilyFact } from '../family/facts.js';
import type { Mark } from '../mark.js';

/** Live from the field of play; sent late from a spool; made afterwards from published results; a correction. */
export type Origin = 'LIVE' | 'DELAYED' | 'RECONSTRUCTED' | 'CORRECTED';

/** What every scoring event says besides its own content. */
export interface Envelope {
  /** The unit, or for decisions about a whole sport event its code padded to 34. */
  readonly rsc: Rsc;
  readonly source: Source;
  /** Gapless per source and `rsc`, given by the venue, from 1. */
  readonly sequence: number;
  /** The venue's clock. */
  readonly occurredAt: Instant;
  /** Person or device. */
  readonly actor: string;
  readonly origin: Origin;
}

/** One line of a start list, in the order of the list. */
export interface StartListLine {
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  /** Lane, draw or colour position, as text. */
  readonly startOrder: string | null;
  readonly bib: string | null;
  /** Athletes of a team who start in this unit, in order; empty for an individual, or where not known. */
  readonly members: readonly CompetitorId[];
}

export interface CompetitorMark {
  readonly competitor: CompetitorId;
  readonly mark: Mark;
}

export interface PeriodScore {
  readonly competitor: CompetitorId;
  /** Points won in this period alone. */
  readonly points: number;
}

/**
 * What a venue saw, and what officials decided: this union is what lies in the scoring log. The .avsc files under
 * `schemas/scoring-events` say the same, one per `type`.
 */
export type ScoringEvent = Envelope & (UnitFact | EventFact | FamilyFact);

/** What every unit understands. */
export type UnitFact =
  | { readonly type: 'StartListPublished'; readonly competitors: readonly StartListLine[] }
  | {
      readonly type: 'ScheduleStatusChanged';
      readonly status: ScheduleStatus;
      /** The new start, for RESCHEDULED. */
      readonly startAt: Instant | null;
      readonly reason: string | null;
    }
  | { readonly type: 'ResultStatusChanged'; readonly status: ResultStatus; readonly reason: string | null }
  | { readonly type: 'MarkRecorded'; readonly competitor: CompetitorId; readonly mark: Mark }
  | {
      readonly type: 'IrmGiven';
      readonly competitor: CompetitorId;
      readonly irm: string;
      readonly reason: string | null;
    }
  /** The officials' place where no mark decides: sprints on the track, kayak cross. */
  | {
      readonly type: 'PlaceRecorded';
      readonly competitor: CompetitorId;
      readonly place: number;
      /** What the sheet says beside it, such as `FLT (2)`. */
      readonly remark: string | null;
    }
  /** Equal marks separated by something finer: photo finish, countback, shoot-off. Best first. */
  | { readonly type: 'TieBroken'; readonly competitors: readonly CompetitorId[]; readonly method: string }
  /** The running or final score of a match, all sides at once. */
  | { readonly type: 'MatchScored'; readonly scores: readonly CompetitorMark[] }
  /** In sports of sets the score with which one ended, or as far as it came when somebody gave up. */
  | { readonly type: 'PeriodScored'; readonly period: string; readonly scores: readonly PeriodScore[] }
  /** Who won where the score alone does not say; no winner is a draw. */
  | { readonly type: 'ContestDecided'; readonly winner: CompetitorId | null; readonly decision: string }
  | { readonly type: 'ProtestLodged'; readonly protest: string; readonly by: string; readonly text: string }
  | {
      readonly type: 'ProtestResolved';
      readonly protest: string;
      readonly outcome: 'UPHELD' | 'REJECTED' | 'WITHDRAWN';
      readonly text: string;
    }
  /** Officials put somebody into the next round, or take the mark away where it is null: jury, referee, draw. */
  | {
      readonly type: 'QualificationGiven';
      readonly competitor: CompetitorId;
      /** `qJ`, `qR`, `qD`, `Re`. */
      readonly qualification: string | null;
      readonly reason: string;
    }
  /** The unit does not count, as if it had not been: a pool match of a team that withdrew. */
  | { readonly type: 'UnitAnnulled'; readonly reason: string }
  /** An earlier event of this unit is replaced, or withdrawn where there is no replacement. Undone by correcting this one. */
  | {
      readonly type: 'FactCorrected';
      readonly correctedSource: Source;
      readonly correctedSequence: number;
      readonly replacement: ScoringEvent | null;
      readonly reason: string;
    }
  /** Another box speaks for this unit from now on. */
  | { readonly type: 'SourceTookOver'; readonly reason: string }
  /** A number that will never come, or came unreadable, is given up by a person. */
  | {
      readonly type: 'SequenceSkipped';
      readonly skippedSource: Source;
      readonly skippedSequence: number;
      readonly reason: string;
    };

export type ScoringEventType = ScoringEvent['type'];
export type ScoringEventOf<T extends ScoringEventType> = Extract<ScoringEvent, { type: T }>;
