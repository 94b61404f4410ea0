import type { Pool } from 'pg';
import type { Delivery, Source } from '../delivery.js';
import { LogError } from '../log.js';
import type { LogBatch, ReadOptions } from '../log.js';
import { logErrorOf } from './errors.js';

const batchMaxBytes = 8 * 1024 * 1024;
const retryMs = 250;

interface Row {
  readonly record_offset: string;
  readonly key: string;
  readonly value: Buffer | null;
  readonly headers: string;
  readonly appended_at_ms: string;
  readonly next_offset: string;
}

/** The next records, as many as both bounds allow, but at least one. */
const nextRecords = `
select record_offset, key, value, headers, appended_at_ms, next_offset
from (
  select *, sum(coalesce(octet_length(value), 0)) over (order by record_offset) as bytes_so_far,
    row_number() over (order by record_offset) as place
  from (
    select * from podium_log.record
    where topic = $1 and partition = $2 and record_offset >= $3
    order by record_offset limit $4
  ) as next
) as measured
join podium_log.partition using (topic, partition)
where bytes_so_far <= $5 or place = 1
order by record_offset`;

export interface PostgresSourceParts {
  readonly pool: Pool;
  readonly topic: { readonly id: number; readonly name: string };
  readonly delivery: Delivery;
  readonly onTrouble: ReadOptions['onTrouble'];
  readonly onClose: () => void;
}

export class PostgresSource implements Source {
  readonly #parts: PostgresSourceParts;
  #inTrouble = false;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(parts: PostgresSourceParts) {
    this.#parts = parts;
  }

  async take(partition: number, offset: number, maxRecords: number): Promise<LogBatch | null> {
    const { pool, topic } = this.#parts;
    try {
      const values = [topic.id, partition, offset, maxRecords, batchMaxBytes];
      const { rows } = await pool.query<Row>({ name: 'podium_log_next', text: nextRecords, values });
      this.#trouble(null);
      return rows.length === 0 ? null : batchOf(partition, rows);
    } catch (error) {
      const failure = logErrorOf(error, `read ${topic.name}`);
      if (!(failure instanceof LogError)) throw failure;
      this.#trouble(failure);
      this.#tryAgainSoon();
      return null;
    }
  }

  sought(): void {
    // Every `take` names its offset.
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#parts.onClose();
  }

  #tryAgainSoon(): void {
    if (this.#closed || this.#retry) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#parts.delivery.wakeAll();
    }, retryMs);
  }

  #trouble(error: LogError | null): void {
    if ((error !== null) === this.#inTrouble) return;
    this.#inTrouble = !this.#inTrouble;
    this.#parts.onTrouble?.(error);
  }
}

const batchOf = (partition: number, rows: readonly Row[]): LogBatch => ({
  partition,
  end: Number(rows[0]!.next_offset),
  records: rows.map((row) => ({
    offset: Number(row.record_offset),
    key: row.key,
    value: row.value,
    headers: JSON.parse(row.headers) as Record<string, string>,
    appendedAt: Number(row.appended_at_ms),
  })),
});
