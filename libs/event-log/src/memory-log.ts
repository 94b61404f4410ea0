import { Delivery } from './delivery.js';
import type { Source } from './delivery.js';
import { LogError } from './log.js';
import type {
  BatchHandler,
  EventLog,
  LogBatch,
  LogReader,
  LogRecord,
  NewRecord,
  ReadOptions,
  TopicSpec,
} from './log.js';
import { place } from './placed.js';

interface MemoryTopic {
  readonly spec: TopicSpec;
  readonly partitions: readonly LogRecord[][];
}

/** What several `memoryLog`s share, as several processes share a server. */
export class MemoryStore {
  readonly topics = new Map<string, MemoryTopic>();
  readonly appended = new EventTarget();
}

/** For tests and tools of one process: forgets everything, drops nothing while it lives. */
export const memoryLog = (store = new MemoryStore()): EventLog => new MemoryLog(store);

class MemoryLog implements EventLog {
  readonly description = 'memory of this process';
  readonly #store: MemoryStore;
  readonly #readers = new Set<LogReader>();
  #closed = false;

  constructor(store: MemoryStore) {
    this.#store = store;
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    for (const spec of topics) {
      const existing = this.#store.topics.get(spec.name);
      if (existing && existing.spec.partitions !== spec.partitions)
        throw new LogError(
          `topic ${spec.name} has ${existing.spec.partitions} partitions and needs ${spec.partitions}`,
          'TOPIC_MISMATCH',
          false,
        );
      if (!existing)
        this.#store.topics.set(spec.name, { spec, partitions: Array.from({ length: spec.partitions }, () => []) });
    }
  }

  async append(topic: string, records: readonly NewRecord[]): Promise<void> {
    const { spec, partitions } = this.#topic(topic);
    for (const { key, value, headers, partition } of place(topic, spec.partitions, records)) {
      const kept = partitions[partition]!;
      kept.push({ offset: kept.length, key, value, headers, appendedAt: Date.now() });
    }
    this.#store.appended.dispatchEvent(new Event(topic));
  }

  async read(topic: string, options: ReadOptions, handle: BatchHandler): Promise<LogReader> {
    const { partitions } = this.#topic(topic);
    const delivery = new Delivery(options.partitions ?? [...partitions.keys()], options, handle);
    const wake = (): void => delivery.wakeAll();
    const { appended } = this.#store;
    appended.addEventListener(topic, wake);
    const source: Source = {
      take: (partition, offset, maxRecords) => batchOf(partition, partitions[partition]!, offset, maxRecords),
      sought: () => undefined,
      close: async () => appended.removeEventListener(topic, wake),
    };
    this.#readers.add(delivery);
    delivery.begin(source);
    return delivery;
  }

  async bounds(topic: string): Promise<{ start: number; end: number }[]> {
    return this.#topic(topic).partitions.map((records) => ({ start: 0, end: records.length }));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#readers].map((reader) => reader.stop()));
  }

  #topic(name: string): MemoryTopic {
    if (this.#closed) throw new LogError('this log was closed', 'CLOSED', false);
    const topic = this.#store.topics.get(name);
    if (!topic) throw new LogError(`there is no topic ${name}; ensureTopics creates it`, 'UNKNOWN_TOPIC', false);
    return topic;
  }
}

const batchOf = (
  partition: number,
  records: readonly LogRecord[],
  offset: number,
  maxRecords: number,
): LogBatch | null =>
  offset < records.length
    ? { partition, records: records.slice(offset, offset + maxRecords), end: records.length }
    : null;
