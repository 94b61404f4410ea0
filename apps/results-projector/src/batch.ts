import { discardedBy } from '#event-log';
import type { LogRecord } from '#event-log';
import type { DeadLetterRow, DocumentRow, HistoryRow, JournalRow, RefusalRow, Tally, WaitingRow } from '#read-model';

/** What one batch of records did to a projection: rows for the tables, and all that goes out after the commit. */
export interface Effects {
  readonly tally: { -readonly [K in keyof Tally]: Tally[K] };
  readonly documents: DocumentRow[];
  readonly history: HistoryRow[];
  readonly journal: JournalRow[];
  readonly waiting: WaitingRow[];
  readonly freed: number[];
  readonly refusals: RefusalRow[];
  readonly deadLetters: DeadLetterRow[];
  readonly settledLetters: { readonly name: string; readonly state: 'REPLAYED' | 'DISCARDED' }[];
  readonly discardedLetters: number[];
}

export const noEffects = (): Effects => ({
  tally: { applied: 0, refused: 0, repeated: 0, deadLettered: 0, waiting: 0 },
  documents: [],
  history: [],
  journal: [],
  waiting: [],
  freed: [],
  refusals: [],
  deadLetters: [],
  settledLetters: [],
  discardedLetters: [],
});

/** A projection of one partition: folds records in memory, and says what to write. */
export interface Projection {
  /** Reads what the records need and is not in memory. */
  prepare(records: readonly LogRecord[]): Promise<void>;
  /** Folds the records; every one of them ends in exactly one place. */
  apply(records: readonly LogRecord[]): Effects;
  /** Called after the commit: what is not needed soon may leave memory. */
  rest(): void;
}

/** Whether the record gives a dead letter up; then that is all it does. */
export const discards = (effects: Effects, record: LogRecord): boolean => {
  const offset = discardedBy(record);
  if (offset === null) return false;
  effects.tally.applied++;
  effects.discardedLetters.push(offset);
  return true;
};

export const deadLetter = (effects: Effects, record: LogRecord, reason: string, message: string): void => {
  effects.tally.deadLettered++;
  const { offset, key, value, headers, appendedAt } = record;
  effects.deadLetters.push({ offset, key, value, headers, reason, message, appendedAt });
};
