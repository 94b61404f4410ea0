import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin, Kafka } from 'kafkajs';
import { Delivery } from '../delivery.js';
import { LogError } from '../log.js';
import type { BatchHandler, EventLog, LogReader, NewRecord, ReadOptions, TopicSpec } from '../log.js';
import { Appender } from './appender.js';
import { appendRetry, createClient, impatientRetry } from './client.js';
import type { KafkaAddress } from './client.js';
import { isWithoutLeader, logErrorOf } from './errors.js';
import { KafkaSource } from './source.js';

export interface KafkaLogOptions extends KafkaAddress {
  /** After this long an append is rejected as "unknown". */
  readonly appendTimeoutMs?: number | undefined;
}

const defaultAppendTimeoutMs = 10_000;
const dayMs = 86_400_000;

const configOf = ({ keep }: TopicSpec): { name: string; value: string }[] => {
  // The log's own time, not the sender's: `asKnownAt` asks what Podium knew.
  const config = [{ name: 'message.timestamp.type', value: 'LogAppendTime' }];
  if (keep === 'newest-per-key') return [...config, { name: 'cleanup.policy', value: 'compact' }];
  const retentionMs = keep === 'forever' ? -1 : keep.days * dayMs;
  return [...config, { name: 'cleanup.policy', value: 'delete' }, { name: 'retention.ms', value: String(retentionMs) }];
};

export class KafkaLog implements EventLog {
  readonly description: string;
  readonly #kafka: Kafka;
  readonly #readingKafka: Kafka;
  readonly #clientId: string;
  readonly #appendTimeoutMs: number;
  readonly #partitions = new Map<string, number>();
  readonly #appenders = new Map<string, Appender>();
  readonly #readers = new Set<Delivery>();
  #admin: Promise<Admin> | undefined;
  #closed = false;

  constructor({ appendTimeoutMs, ...address }: KafkaLogOptions) {
    this.description = `Kafka at ${address.brokers.join(', ')}`;
    this.#kafka = createClient(address, appendRetry);
    this.#readingKafka = createClient(address, impatientRetry);
    this.#clientId = address.clientId;
    this.#appendTimeoutMs = appendTimeoutMs ?? defaultAppendTimeoutMs;
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    await this.#administer('create topics', async (admin) => {
      const existing = new Set(await admin.listTopics());
      const missing = topics.filter(({ name }) => !existing.has(name));
      if (missing.length > 0)
        await admin
          .createTopics({
            topics: missing.map((spec) => ({
              topic: spec.name,
              numPartitions: spec.partitions,
              configEntries: configOf(spec),
            })),
          })
          .catch(async (error: unknown) => {
            // Another process was quicker with some of them; what counts is that they are there.
            const names = new Set(await admin.listTopics());
            if (!missing.every(({ name }) => names.has(name))) throw error;
          });
    });
    for (const { name, partitions } of topics) {
      const found = await this.#partitionsOf(name);
      if (found !== partitions)
        throw new LogError(
          `topic ${name} has ${found} partitions and needs ${partitions}: keys would move; give the topic a new version`,
          'TOPIC_MISMATCH',
          false,
        );
    }
  }

  async append(topic: string, records: readonly NewRecord[]): Promise<void> {
    this.#assertOpen();
    if (records.length === 0) return;
    let appender = this.#appenders.get(topic);
    if (!appender) {
      const partitions = await this.#partitionsOf(topic);
      appender = this.#appenders.get(topic) ?? new Appender(this.#kafka, topic, partitions, this.#appendTimeoutMs);
      this.#appenders.set(topic, appender);
    }
    await appender.append(records);
  }

  async read(topic: string, options: ReadOptions, handle: BatchHandler): Promise<LogReader> {
    this.#assertOpen();
    const count = await this.#partitionsOf(topic);
    const all = Array.from({ length: count }, (_, partition) => partition);
    const delivery = new Delivery(options.partitions ?? all, options, handle);
    const source = new KafkaSource(this.#readingKafka, this.#clientId, topic, all, delivery, options.onTrouble);
    this.#readers.add(delivery);
    const forget = (): boolean => this.#readers.delete(delivery);
    delivery.done.then(forget, forget);
    delivery.begin(source);
    return delivery;
  }

  async bounds(topic: string): Promise<{ start: number; end: number }[]> {
    // Known to exist, because for one that does not kafkajs would ask again and again.
    await this.#partitionsOf(topic);
    const partitions = await this.#led(`bounds of ${topic}`, (admin) => admin.fetchTopicOffsets(topic));
    return partitions
      .toSorted((a, b) => a.partition - b.partition)
      .map(({ low, high }) => ({ start: Number(low), end: Number(high) }));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([...this.#readers].map((reader) => reader.stop()));
    await Promise.all([...this.#appenders.values()].map((appender) => appender.close()));
    const admin = await this.#admin?.catch(() => undefined);
    await admin?.disconnect();
  }

  async #partitionsOf(topic: string): Promise<number> {
    const known = this.#partitions.get(topic);
    if (known !== undefined) return known;
    const { topics } = await this.#administer(topic, (admin) => admin.fetchTopicMetadata({ topics: [topic] }));
    const partitions = topics[0]!.partitions.length;
    this.#partitions.set(topic, partitions);
    return partitions;
  }

  /** As long as an append is tried. */
  async #led<T>(doing: string, work: (admin: Admin) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#administer(doing, work);
      } catch (error) {
        if (tries > appendRetry.retries || !isWithoutLeader(error)) throw error;
        await sleep(appendRetry.maxRetryTime);
      }
    }
  }

  /** One admin connection, made anew after an error. */
  async #administer<T>(doing: string, work: (admin: Admin) => Promise<T>): Promise<T> {
    this.#assertOpen();
    this.#admin ??= this.#connectAdmin();
    const connecting = this.#admin;
    try {
      return await work(await connecting);
    } catch (error) {
      if (this.#admin === connecting) this.#admin = undefined;
      connecting.then((admin) => admin.disconnect()).catch(() => undefined);
      throw logErrorOf(error, doing);
    }
  }

  async #connectAdmin(): Promise<Admin> {
    const admin = this.#kafka.admin();
    await admin.connect();
    return admin;
  }

  #assertOpen(): void {
    if (this.#closed) throw new LogError('this log was closed', 'CLOSED', false);
  }
}
