/**
 * Hands records to a handler: one batch of a partition at a time, several partitions at once, from the offset wanted.
 * What all adapters share; where the records come from is theirs.
 */
import type { BatchHandler, LogBatch, LogReader, ReadOptions } from './log.js';

export interface Source {
  /** The next records of a partition from an offset on, at most so many; null when there are none yet, then `wake` tells when. */
  take(partition: number, offset: number, maxRecords: number): LogBatch | null | Promise<LogBatch | null>;
  /** The reader wants other records of this partition than those that would have come next. */
  sought(partition: number, offset: number): void;
  close(): Promise<void>;
}

const defaultBatchMaxRecords = 2_000;

interface Partition {
  readonly number: number;
  next: number;
  /** Counts seeks: what was taken before one is dropped. */
  seeks: number;
  state: 'idle' | 'queued' | 'running';
  /** Woken while running: look again before resting. */
  again: boolean;
}

export class Delivery implements LogReader {
  readonly done: Promise<void>;
  readonly #partitions: Map<number, Partition>;
  readonly #queue: Partition[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #concurrency: number;
  readonly #batchMaxRecords: number;
  readonly #handle: BatchHandler;
  readonly #settle: { resolve: () => void; reject: (error: unknown) => void };
  #source: Source | undefined;
  #stopping: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(partitions: readonly number[], options: ReadOptions, handle: BatchHandler) {
    this.#partitions = new Map(
      partitions.map((number) => [
        number,
        { number, next: options.from(number), seeks: 0, state: 'idle', again: false },
      ]),
    );
    this.#concurrency = options.concurrency ?? 1;
    this.#batchMaxRecords = options.batchMaxRecords ?? defaultBatchMaxRecords;
    this.#handle = handle;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.done = promise;
    this.#settle = { resolve, reject };
  }

  get partitions(): readonly number[] {
    return [...this.#partitions.keys()];
  }

  /** First offset of a partition that no handler was given. */
  nextOf(partition: number): number {
    return this.#partition(partition).next;
  }

  /** Begins in a turn of its own, so that whoever opened the reader holds `done` before a handler can fail. */
  begin(source: Source): void {
    this.#source = source;
    setImmediate(() => this.wakeAll());
  }

  wakeAll(): void {
    for (const partition of this.#partitions.keys()) this.wake(partition);
  }

  wake(number: number): void {
    const partition = this.#partitions.get(number);
    if (!partition || this.#stopping) return;
    if (partition.state === 'idle') {
      partition.state = 'queued';
      this.#queue.push(partition);
      this.#startSome();
    } else partition.again = true;
  }

  seek(number: number, offset: number): void {
    const partition = this.#partition(number);
    partition.next = offset;
    partition.seeks++;
    this.#source?.sought(number, offset);
    this.wake(number);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  #partition(number: number): Partition {
    const partition = this.#partitions.get(number);
    if (!partition) throw new RangeError(`partition ${number} is not read here`);
    return partition;
  }

  #startSome(): void {
    while (this.#running.size < this.#concurrency && !this.#stopping) {
      const partition = this.#queue.shift();
      if (!partition) return;
      const turn: Promise<void> = this.#turn(partition).then(
        () => this.#rest(partition, turn),
        (error: unknown) => {
          this.#running.delete(turn);
          this.#failure ??= { error };
          void this.stop();
        },
      );
      this.#running.add(turn);
    }
  }

  /** One batch, then the next partition has its turn. */
  async #turn(partition: Partition): Promise<void> {
    partition.state = 'running';
    partition.again = false;
    const { seeks } = partition;
    const batch = await this.#source!.take(partition.number, partition.next, this.#batchMaxRecords);
    if (!batch) return;
    partition.again = true;
    if (seeks !== partition.seeks || this.#stopping) return;
    partition.next = batch.records.at(-1)!.offset + 1;
    await this.#handle(batch);
  }

  #rest(partition: Partition, turn: Promise<void>): void {
    this.#running.delete(turn);
    partition.state = 'idle';
    if (partition.again) this.wake(partition.number);
    this.#startSome();
  }

  async #stop(): Promise<void> {
    await Promise.all(this.#running);
    await this.#source?.close();
    if (this.#failure) this.#settle.reject(this.#failure.error);
    else this.#settle.resolve();
  }
}
