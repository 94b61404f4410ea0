/**
 * Appends to one topic. What is asked for while a request is under way, or too soon after it, goes into the next one
 * together, so many small appends cost few requests, and a lone one goes out at once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { LogError } from './log.js';
import type { NewRecord } from './log.js';
import { partitionRequestMaxBytes, place } from './placed.js';
import type { Placed } from './placed.js';

/** What may wait: some 200,000 scoring events. */
const queueMaxBytes = 64 * 1024 * 1024;
/** Requests begin no closer together: each of them costs the broker and every reader as much as a hundred records. */
const apartMs = 5;

interface Pending {
  readonly records: readonly Placed[];
  readonly bytes: number;
  /** How many are in the log or on their way. */
  sent: number;
  settled: boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Request {
  readonly records: Placed[];
  readonly pendings: Pending[];
}

export interface GroupCommitParts {
  readonly topic: string;
  readonly partitions: number;
  /** After this long an append is rejected as "unknown"; its records may still arrive, before any that are sent later. */
  readonly appendTimeoutMs: number;
  /** Makes the records durable, in order. Never called again before it settled. */
  readonly send: (records: readonly Placed[]) => Promise<void>;
}

export class GroupCommit {
  readonly #parts: GroupCommitParts;
  #queue: Pending[] = [];
  #queuedBytes = 0;
  #flushing: Promise<void> | undefined;
  /** By the process's own clock. */
  #begunAt = -Infinity;

  constructor(parts: GroupCommitParts) {
    this.#parts = parts;
  }

  append(newRecords: readonly NewRecord[]): Promise<void> {
    const { topic, partitions, appendTimeoutMs } = this.#parts;
    const records = place(topic, partitions, newRecords);
    const bytes = records.reduce((sum, record) => sum + record.bytes, 0);
    if (this.#queuedBytes > 0 && this.#queuedBytes + bytes > queueMaxBytes)
      throw new LogError(`${this.#queuedBytes} bytes already wait for ${topic}: try again later`, 'UNAVAILABLE', true);
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        if (pending.settled) return;
        pending.settled = true;
        clearTimeout(timer);
        finish();
      };
      const pending: Pending = {
        records,
        bytes,
        sent: 0,
        settled: false,
        resolve: () => settle(resolve),
        reject: (error) => settle(() => reject(error)),
      };
      const timer = setTimeout(() => pending.reject(timedOut(topic, appendTimeoutMs)), appendTimeoutMs);
      this.#queue.push(pending);
      this.#queuedBytes += bytes;
      this.#flushing ??= this.#flush();
    });
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#flushing) await this.#flushing;
  }

  /** Requests go out one after another: with two under way, a failure of the first would let the second overtake it. */
  async #flush(): Promise<void> {
    // Lets the appends of the same turn of the event loop share the first request.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const rest = this.#begunAt + apartMs - performance.now();
      if (rest > 0) await sleep(rest);
      this.#begunAt = performance.now();
      const request = this.#nextRequest();
      if (request.records.length > 0) await this.#send(request);
      this.#dropSettled();
    }
    // In the same step as the last look at the queue, or an append in between would wait for ever.
    this.#flushing = undefined;
  }

  /** As many records as fit, in order; an append may span several requests. */
  #nextRequest(): Request {
    const request: Request = { records: [], pendings: [] };
    const bytesOf = new Map<number, number>();
    for (const pending of this.#queue) {
      // Timed out before it was sent: whoever asked has been told.
      if (pending.settled) continue;
      request.pendings.push(pending);
      for (; pending.sent < pending.records.length; pending.sent++) {
        const record = pending.records[pending.sent]!;
        const bytes = (bytesOf.get(record.partition) ?? 0) + record.bytes;
        if (bytes > partitionRequestMaxBytes) return request;
        bytesOf.set(record.partition, bytes);
        request.records.push(record);
      }
    }
    return request;
  }

  async #send({ records, pendings }: Request): Promise<void> {
    try {
      await this.#parts.send(records);
      for (const pending of pendings) if (pending.sent === pending.records.length) pending.resolve();
    } catch (error) {
      for (const pending of pendings) pending.reject(error);
    }
  }

  #dropSettled(): void {
    this.#queue = this.#queue.filter((pending) => !pending.settled);
    this.#queuedBytes = this.#queue.reduce((sum, pending) => sum + pending.bytes, 0);
  }
}

const timedOut = (topic: string, afterMs: number): LogError =>
  new LogError(
    `${topic} did not acknowledge within ${afterMs} ms: it is unknown whether the records are in the log`,
    'TIMED_OUT',
    true,
  );
