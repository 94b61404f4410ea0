/**
 * The log: topics of partitions, each a gapless, append-only sequence of records. Three adapters keep it: in memory, in
 * Postgres (one laptop), in Kafka (a Games). All pass the suite in `conformance.ts`.
 */
export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  /** Keep for ever, keep the newest per key, or drop after so many days. */
  readonly keep: 'forever' | 'newest-per-key' | { readonly days: number };
}

export interface NewRecord {
  /** Decides the partition: equal keys share one. Every adapter uses Kafka's murmur2, so a key has one home everywhere. */
  readonly key: string;
  /** Null deletes the key where the topic keeps the newest. */
  readonly value: Buffer | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Overrides the key's partition: a dead letter goes where its original was. */
  readonly partition?: number;
}

export interface LogRecord {
  readonly offset: number;
  readonly key: string;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The log's own time, milliseconds since 1970. */
  readonly appendedAt: number;
}

/** Consecutive records of one partition, at least one. */
export interface LogBatch {
  readonly partition: number;
  readonly records: readonly LogRecord[];
  /** Offset after the last record now in the partition; what lies between is lag. */
  readonly end: number;
}

export interface ReadOptions {
  /** Which partitions; all when absent. */
  readonly partitions?: readonly number[];
  /** First offset wanted of a partition, asked once when reading begins. */
  readonly from: (partition: number) => number;
  /** Most records handed over at once. */
  readonly batchMaxRecords?: number;
  /** Most partitions whose handler runs at the same time; a partition's own batches never overlap. */
  readonly concurrency?: number;
  /** Called when the server is away or back; reading goes on by itself. */
  readonly onTrouble?: (error: LogError | null) => void;
}

/**
 * Handles one batch; the next of the partition comes when it resolves. When it rejects, reading of all partitions stops
 * and `done` rejects with the same error: the caller decides about retrying, the log does not.
 */
export type BatchHandler = (batch: LogBatch) => Promise<void>;

export interface LogReader {
  /** Resolves after `stop`, rejects when a handler did. */
  readonly done: Promise<void>;
  /** Goes back or forward: the next batch of the partition starts there. */
  seek(partition: number, offset: number): void;
  /** Waits for handlers under way. */
  stop(): Promise<void>;
}

export interface EventLog {
  /** One line for people: which log this is. */
  readonly description: string;
  /** Creates what is missing, leaves what is there. @throws LogError when a topic has another number of partitions. */
  ensureTopics(topics: readonly TopicSpec[]): Promise<void>;
  /**
   * Appends in order; resolves when all are durable. Records of one call with one key stay in order.
   * @throws LogError; with `retriable`, whether the records are in the log is unknown and appending them again may repeat them.
   */
  append(topic: string, records: readonly NewRecord[]): Promise<void>;
  read(topic: string, options: ReadOptions, handle: BatchHandler): Promise<LogReader>;
  /** First offset still kept and offset after the last, per partition, by partition number. */
  bounds(topic: string): Promise<readonly { readonly start: number; readonly end: number }[]>;
  close(): Promise<void>;
}

export class LogError extends Error {
  constructor(
    message: string,
    readonly code: 'UNAVAILABLE' | 'TIMED_OUT' | 'TOPIC_MISMATCH' | 'UNKNOWN_TOPIC' | 'TOO_LARGE' | 'CLOSED',
    readonly retriable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'LogError';
  }
}
