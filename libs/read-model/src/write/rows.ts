/** What one batch of a partition changes, as plain rows. */
import type { Instant } from '#competition';

/** A data source or one of its connections: whatever can be asked. */
export interface Asked {
  /** Rows are typed where they are asked for. */
  query(sql: string, parameters?: unknown[]): Promise<any>;
}

export interface DocumentRow {
  readonly key: string;
  readonly version: number;
  /** Offset of the last record that changed it: the same however the log was cut into batches. */
  readonly changedOffset: number;
  readonly asOf: Instant;
  /** JSON. */
  readonly body: string;
}

export interface HistoryRow {
  readonly key: string;
  readonly version: number;
  readonly occurredAt: Instant;
  /** The log's own time, milliseconds since 1970. */
  readonly knownAt: number;
  /** JSON. */
  readonly body: string;
}

export interface JournalRow {
  readonly sportEvent: string;
  readonly rsc: string;
  readonly lastOffset: number;
  readonly records: Buffer;
}

export interface WaitingRow {
  readonly offset: number;
  readonly rsc: string;
  readonly source: string;
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly appendedAt: number;
  readonly record: Buffer;
}

export interface RefusalRow {
  readonly offset: number;
  readonly source: string;
  /** RSC of the unit, or the subject of a competition event. */
  readonly subject: string;
  readonly sequence: number | null;
  readonly code: string;
  readonly message: string;
  readonly occurredAt: Instant;
  /** Milliseconds since 1970. */
  readonly refusedAt: number;
}

export interface DeadLetterRow {
  readonly offset: number;
  readonly key: string;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly appendedAt: number;
}

/** How many records of the log ended where. `waiting` may fall: what waited is applied or refused later. */
export interface Tally {
  readonly applied: number;
  readonly refused: number;
  readonly repeated: number;
  readonly deadLettered: number;
  readonly waiting: number;
}

/** Where a partition stands. */
export interface Place {
  readonly generation: number;
  readonly topic: string;
  readonly partition: number;
}

/** Everything that one batch changes; it is committed whole or not at all. */
export interface Commit extends Place {
  /** The position this batch was read from: another one in the table means that somebody else writes here now. */
  readonly expectedOffset: number;
  readonly nextOffset: number;
  /** Documents of all records before it are known to be on the wire. */
  readonly publishedOffset: number;
  /** Refusals and dead letters of all records before it are known to be on their topics. */
  readonly announcedOffset: number;
  readonly tally: Tally;
  readonly documents: readonly DocumentRow[];
  readonly history: readonly HistoryRow[];
  readonly journal: readonly JournalRow[];
  readonly waiting: readonly WaitingRow[];
  /** Offsets of records that wait no longer. */
  readonly freed: readonly number[];
  readonly refusals: readonly RefusalRow[];
  readonly deadLetters: readonly DeadLetterRow[];
  /** `source/rsc/sequence` of dead letters that were applied after all, or given up. */
  readonly settledLetters: readonly { readonly name: string; readonly state: 'REPLAYED' | 'DISCARDED' }[];
  /** Offsets of dead letters of this partition that a person gave up and nothing waited for. */
  readonly discardedLetters: readonly number[];
}
