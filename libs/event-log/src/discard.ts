/**
 * Giving up a dead letter that nothing waits for: one of management's, or one whose headers do not say which number of which
 * unit it took. (Where a unit waits, the fact is `SequenceSkipped`.) It is a record of its own in the letter's partition,
 * behind the letter, without a value, so that a rebuild obeys it at the same place.
 */
import type { LogRecord, NewRecord } from './log.js';

const offsetHeader = 'dlt-discards';

export interface Letter {
  readonly key: string;
  readonly partition: number;
  readonly offset: number;
}

export const discardOf = ({ key, partition, offset }: Letter, actor: string, reason: string): NewRecord => ({
  key,
  value: null,
  partition,
  headers: { [offsetHeader]: String(offset), 'dlt-actor': actor, 'dlt-reason': reason },
});

/** Offset of the letter that a record gives up; null for every other record. */
export const discardedBy = ({ value, headers }: LogRecord): number | null => {
  const offset = value === null ? headers[offsetHeader] : undefined;
  return offset !== undefined && /^\d{1,15}$/.test(offset) ? Number(offset) : null;
};
