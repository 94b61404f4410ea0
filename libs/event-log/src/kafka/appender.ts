import type { Kafka, Producer } from 'kafkajs';
import { GroupCommit } from '../group-commit.js';
import type { NewRecord } from '../log.js';
import type { Placed } from '../placed.js';
import { logErrorOf } from './errors.js';

/** Appends to one topic by an idempotent producer of its own, acknowledged by all replicas in sync. */
export class Appender {
  readonly #kafka: Kafka;
  readonly #topic: string;
  readonly #commits: GroupCommit;
  #producer: Producer | undefined;

  constructor(kafka: Kafka, topic: string, partitions: number, appendTimeoutMs: number) {
    this.#kafka = kafka;
    this.#topic = topic;
    this.#commits = new GroupCommit({ topic, partitions, appendTimeoutMs, send: (records) => this.#send(records) });
  }

  append(records: readonly NewRecord[]): Promise<void> {
    return this.#commits.append(records);
  }

  async close(): Promise<void> {
    await this.#commits.idle();
    await this.#dropProducer();
  }

  async #send(records: readonly Placed[]): Promise<void> {
    try {
      this.#producer ??= await this.#connect();
      await this.#producer.send({ topic: this.#topic, messages: [...records], acks: -1 });
    } catch (error) {
      // After a request that failed, kafkajs gives its sequence numbers to the next one. Had the first one reached the
      // log, the broker would take the next for its repetition and acknowledge what it never wrote. A new producer has
      // new numbers.
      await this.#dropProducer();
      throw logErrorOf(error, `append to ${this.#topic}`);
    }
  }

  async #connect(): Promise<Producer> {
    const producer = this.#kafka.producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition!,
    });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  async #dropProducer(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.disconnect().catch(() => undefined);
  }
}
