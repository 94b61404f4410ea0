/**
 * What one reader gets from Kafka. kafkajs fetches as a group of one under a name nobody uses again, so nothing is shared,
 * owned or committed there; where to read from is told at every join. Fetching runs ahead of the handlers into a
 * bounded queue per partition, so a slow partition does not hold the others up.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { Delivery, Source } from '../delivery.js';
import type { LogBatch, LogError, LogRecord, ReadOptions } from '../log.js';
import { impatientRetry } from './client.js';
import { logErrorOf } from './errors.js';

/** An idle fetch waits this long at the broker; records that arrive end it at once. Seeks and stops wait for it. */
const fetchWaitMs = 100;
const fetchMaxBytes = 8 * 1024 * 1024;
const partitionFetchMaxBytes = 2 * 1024 * 1024;
/** A partition that is this far ahead of its handler is not fetched until half is handled. */
const queueMaxRecords = 20_000;
const queueMaxBytes = 8 * 1024 * 1024;

/** A group of one needs no patience: it only keeps the broker from forgetting us between fetches. */
const sessionTimeoutMs = 30_000;
const heartbeatMs = 3_000;
/** kafkajs gives up and we make a new consumer: one place decides about coming back. */
const consumerRetry = { ...impatientRetry, restartOnFailure: async () => false };
const reconnectMinMs = 100;
const reconnectMaxMs = 500;

class KafkaRecord implements LogRecord {
  readonly offset: number;
  readonly key: string;
  readonly value: Buffer | null;
  readonly appendedAt: number;
  readonly #message: KafkaMessage;
  #headers: Readonly<Record<string, string>> | undefined;

  constructor(message: KafkaMessage) {
    this.offset = Number(message.offset);
    this.key = message.key === null ? '' : message.key.toString();
    this.value = message.value;
    this.appendedAt = Number(message.timestamp);
    this.#message = message;
  }

  /** Made when asked for: reading them costs as much as the rest of the record. */
  get headers(): Readonly<Record<string, string>> {
    this.#headers ??= Object.fromEntries(
      Object.entries(this.#message.headers ?? {}).map(([name, value]) => [
        name,
        String(Array.isArray(value) ? value.at(-1) : value),
      ]),
    );
    return this.#headers;
  }
}

interface Fetched {
  /** Not handed over yet. */
  records: KafkaRecord[];
  bytes: number;
  /** First offset not fetched yet. */
  next: number;
  end: number;
  paused: boolean;
}

export class KafkaSource implements Source {
  readonly #kafka: Kafka;
  readonly #clientId: string;
  readonly #topic: string;
  readonly #allPartitions: readonly number[];
  readonly #delivery: Delivery;
  readonly #onTrouble: ReadOptions['onTrouble'];
  readonly #fetched: Map<number, Fetched>;
  readonly #closing = new AbortController();
  readonly #reading: Promise<void>;
  #consumer: Consumer | undefined;
  #inTrouble = false;

  constructor(
    kafka: Kafka,
    clientId: string,
    topic: string,
    allPartitions: readonly number[],
    delivery: Delivery,
    onTrouble: ReadOptions['onTrouble'],
  ) {
    this.#kafka = kafka;
    this.#clientId = clientId;
    this.#topic = topic;
    this.#allPartitions = allPartitions;
    this.#delivery = delivery;
    this.#onTrouble = onTrouble;
    this.#fetched = new Map(delivery.partitions.map((partition) => [partition, emptyFrom(delivery.nextOf(partition))]));
    this.#reading = this.#readForEver();
  }

  take(partition: number, _offset: number, maxRecords: number): LogBatch | null {
    const fetched = this.#fetched.get(partition)!;
    if (fetched.records.length === 0) return null;
    const records = fetched.records.splice(0, maxRecords);
    for (const record of records) fetched.bytes -= sizeOf(record);
    this.#resumeWhenHalfEmpty(partition, fetched);
    return { partition, records, end: Math.max(fetched.end, records.at(-1)!.offset + 1) };
  }

  sought(partition: number, offset: number): void {
    this.#fetched.set(partition, emptyFrom(offset));
    // A consumer that has not joined yet is told where to read when it does.
    try {
      this.#consumer?.seek({ topic: this.#topic, partition, offset: String(offset) });
      this.#consumer?.resume([{ topic: this.#topic, partitions: [partition] }]);
    } catch {
      return;
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#reading;
  }

  async #readForEver(): Promise<void> {
    let backoffMs = reconnectMinMs;
    while (!this.#closing.signal.aborted) {
      const error = await this.#readUntilCrash(() => (backoffMs = reconnectMinMs));
      if (this.#closing.signal.aborted) return;
      this.#trouble(logErrorOf(error, `read ${this.#topic}`));
      await sleep(backoffMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
      backoffMs = Math.min(backoffMs * 2, reconnectMaxMs);
    }
  }

  /** One consumer's life; resolves with what ended it. */
  async #readUntilCrash(onJoined: () => void): Promise<unknown> {
    const consumer = this.#kafka.consumer({
      groupId: `${this.#clientId}.reader.${randomUUID()}`,
      allowAutoTopicCreation: false,
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: heartbeatMs,
      minBytes: 1,
      maxBytes: fetchMaxBytes,
      maxBytesPerPartition: partitionFetchMaxBytes,
      maxWaitTimeInMs: fetchWaitMs,
      retry: consumerRetry,
    });
    const ended = Promise.withResolvers<unknown>();
    const stop = (): void => ended.resolve(null);
    this.#closing.signal.addEventListener('abort', stop);
    consumer.on('consumer.crash', ({ payload }) => ended.resolve(payload.error));
    consumer.on('consumer.group_join', () => {
      this.#consumer = consumer;
      this.#place(consumer);
      onJoined();
      this.#trouble(null);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topic: this.#topic, fromBeginning: true });
      // Returns when the group is joined. Disconnecting before would leave a consumer that joins later and never ends.
      await consumer.run({ autoCommit: false, eachBatch: async (payload) => this.#accept(payload) });
      return await ended.promise;
    } catch (error) {
      return error;
    } finally {
      this.#consumer = undefined;
      this.#closing.signal.removeEventListener('abort', stop);
      await consumer.disconnect().catch(() => undefined);
    }
  }

  /** Runs inside the join, before the first fetch: it starts at the right offsets, and only of the partitions wanted. */
  #place(consumer: Consumer): void {
    for (const [partition, fetched] of this.#fetched)
      consumer.seek({ topic: this.#topic, partition, offset: String(fetched.next) });
    const resting = this.#allPartitions.filter((partition) => this.#fetched.get(partition)?.paused ?? true);
    if (resting.length > 0) consumer.pause([{ topic: this.#topic, partitions: resting }]);
  }

  #accept(payload: EachBatchPayload): void {
    const { batch } = payload;
    const fetched = this.#fetched.get(batch.partition);
    if (!fetched || payload.isStale()) return;
    for (const message of batch.messages) {
      const record = new KafkaRecord(message);
      // Where the log starts anew below what was read, nothing is handed over twice.
      if (record.offset < fetched.next) continue;
      fetched.records.push(record);
      fetched.bytes += sizeOf(record);
      fetched.next = record.offset + 1;
    }
    fetched.end = Number(batch.highWatermark);
    if (fetched.records.length > queueMaxRecords || fetched.bytes > queueMaxBytes) {
      fetched.paused = true;
      payload.pause();
    }
    if (fetched.records.length > 0) this.#delivery.wake(batch.partition);
  }

  #resumeWhenHalfEmpty(partition: number, fetched: Fetched): void {
    if (!fetched.paused || fetched.records.length > queueMaxRecords / 2 || fetched.bytes > queueMaxBytes / 2) return;
    fetched.paused = false;
    this.#consumer?.resume([{ topic: this.#topic, partitions: [partition] }]);
  }

  #trouble(error: LogError | null): void {
    if ((error !== null) === this.#inTrouble) return;
    this.#inTrouble = !this.#inTrouble;
    this.#onTrouble?.(error);
  }
}

const emptyFrom = (next: number): Fetched => ({ records: [], bytes: 0, next, end: next, paused: false });
const sizeOf = ({ value }: LogRecord): number => value?.length ?? 0;
