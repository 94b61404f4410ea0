/**
 * Appends to one topic. What is asked for while a request is under way goes into the next one together, so many small
 * appends cost few requests, and a lone one goes out at once.
 */
import type { Kafka, Message, Producer } from 'kafkajs';
import { LogError } from '../log.js';
import type { NewRecord } from '../log.js';
import { partitionOf } from '../partitioner.js';
import { logErrorOf } from './errors.js';

/** A broker takes 1 MiB of one partition in one request unless told otherwise; the rest is for what Kafka adds. */
const partitionRequestMaxBytes = 900 * 1024;
/** Kafka's own bytes around a record and around a header, rounded up. */
const recordOverheadBytes = 40;
const headerOverheadBytes = 10;
/** What may wait for the broker: about half a minute of a Games' busiest day. */
const queueMaxBytes = 64 * 1024 * 1024;

type Outgoing = Message & { readonly partition: number; readonly bytes: number };

interface Pending {
  readonly messages: readonly Outgoing[];
  readonly bytes: number;
  /** How many are in the log or on their way. */
  sent: number;
  settled: boolean;
  readonly resolve: () => void;
  readonly reject: (error: LogError) => void;
}

export class Appender {
  readonly #kafka: Kafka;
  readonly #topic: string;
  readonly #partitions: number;
  readonly #appendTimeoutMs: number;
  #queue: Pending[] = [];
  #queuedBytes = 0;
  #producer: Producer | undefined;
  #flushing: Promise<void> | undefined;

  constructor(kafka: Kafka, topic: string, partitions: number, appendTimeoutMs: number) {
    this.#kafka = kafka;
    this.#topic = topic;
    this.#partitions = partitions;
    this.#appendTimeoutMs = appendTimeoutMs;
  }

  append(records: readonly NewRecord[]): Promise<void> {
    const messages = records.map((record) => this.#messageOf(record));
    const bytes = messages.reduce((sum, message) => sum + message.bytes, 0);
    if (messages.some((message) => message.bytes > partitionRequestMaxBytes))
      throw new LogError(
        `a record for ${this.#topic} is larger than ${partitionRequestMaxBytes} bytes`,
        'TOO_LARGE',
        false,
      );
    if (this.#queuedBytes > 0 && this.#queuedBytes + bytes > queueMaxBytes)
      throw new LogError(`${queueMaxBytes} bytes already wait for the broker; try again later`, 'UNAVAILABLE', true);
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        if (pending.settled) return;
        pending.settled = true;
        clearTimeout(timer);
        finish();
      };
      const pending: Pending = {
        messages,
        bytes,
        sent: 0,
        settled: false,
        resolve: () => settle(resolve),
        reject: (error) => settle(() => reject(error)),
      };
      const late = `${this.#topic}: the broker did not acknowledge within ${this.#appendTimeoutMs} ms; it is unknown whether the records are in the log`;
      const timer = setTimeout(() => pending.reject(new LogError(late, 'TIMED_OUT', true)), this.#appendTimeoutMs);
      this.#queue.push(pending);
      this.#queuedBytes += bytes;
      this.#flushing ??= this.#flush();
    });
  }

  /** Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    while (this.#flushing) await this.#flushing;
    await this.#producer?.disconnect();
    this.#producer = undefined;
  }

  #messageOf({ key, value, headers = {}, partition }: NewRecord): Outgoing {
    let bytes = recordOverheadBytes + Buffer.byteLength(key) + (value?.length ?? 0);
    for (const [name, text] of Object.entries(headers))
      bytes += headerOverheadBytes + Buffer.byteLength(name) + Buffer.byteLength(text);
    return { key, value, headers, partition: partition ?? partitionOf(key, this.#partitions), bytes };
  }

  /** Requests go out one after another: with two under way, a failure of the first would let the second overtake it. */
  async #flush(): Promise<void> {
    // Lets the appends of the same turn of the event loop share the first request.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const request = this.#nextRequest();
      if (request.messages.length > 0) await this.#send(request);
      this.#dropSettled();
    }
    // In the same step as the last look at the queue, or an append in between would wait for ever.
    this.#flushing = undefined;
  }

  /** As many messages as fit, in order; an append may span several requests. */
  #nextRequest(): { messages: Outgoing[]; pendings: Pending[] } {
    const messages: Outgoing[] = [];
    const pendings: Pending[] = [];
    const bytesOf = new Map<number, number>();
    for (const pending of this.#queue) {
      // Timed out before it was sent: whoever asked has been told.
      if (pending.settled) continue;
      pendings.push(pending);
      for (; pending.sent < pending.messages.length; pending.sent++) {
        const message = pending.messages[pending.sent]!;
        const bytes = (bytesOf.get(message.partition) ?? 0) + message.bytes;
        if (bytes > partitionRequestMaxBytes) return { messages, pendings };
        bytesOf.set(message.partition, bytes);
        messages.push(message);
      }
    }
    return { messages, pendings };
  }

  async #send({ messages, pendings }: { messages: Outgoing[]; pendings: Pending[] }): Promise<void> {
    try {
      const producer = await this.#connected();
      await producer.send({ topic: this.#topic, messages, acks: -1 });
      for (const pending of pendings) if (pending.sent === pending.messages.length) pending.resolve();
    } catch (error) {
      const failure = logErrorOf(error, `append to ${this.#topic}`);
      for (const pending of pendings) pending.reject(failure);
      await this.#abandonProducer();
    }
  }

  async #connected(): Promise<Producer> {
    if (this.#producer) return this.#producer;
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
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw error;
    }
    return (this.#producer = producer);
  }

  /**
   * After a request that failed, kafkajs gives its sequence numbers to the next one. Had the first one reached the log,
   * the broker would take the next for its repetition and acknowledge what it never wrote. A new producer has new numbers.
   */
  async #abandonProducer(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.disconnect().catch(() => undefined);
  }

  #dropSettled(): void {
    const waiting = this.#queue.filter((pending) => !pending.settled);
    this.#queuedBytes = waiting.reduce((sum, pending) => sum + pending.bytes, 0);
    this.#queue = waiting;
  }
}
