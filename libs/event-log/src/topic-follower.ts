import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, LogBatch, LogReader, TopicSpec } from './log.js';

const reopenAfterMs = 500;

export interface Following {
  /** Where to begin, when nothing was read yet. */
  readonly from: (bounds: { readonly start: number; readonly end: number }, partition: number) => number;
  readonly take: (batch: LogBatch) => void;
  /** Called when the log is away or a batch could not be taken; following goes on by itself. */
  readonly onTrouble: (error: unknown, topic: string) => void;
}

/** Reads a topic for as long as the process lives, and begins again where it was when the log was away. */
export class TopicFollower {
  /** Next offset to read, by partition. */
  private readonly positions = new Map<number, number>();
  /** Where each partition ended when following began; null before the log was reached. */
  private ends: readonly number[] | null = null;
  private reader: LogReader | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly log: EventLog,
    private readonly topic: TopicSpec,
    private readonly following: Following,
  ) {}

  /** All that was in the topic when following began has been taken. */
  get caughtUp(): boolean {
    return this.ends?.every((end, partition) => this.nextOffset(partition) >= end) ?? false;
  }

  nextOffset(partition: number): number {
    return this.positions.get(partition) ?? 0;
  }

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.reader?.stop();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.read();
      } catch (error) {
        if (this.stopped) return;
        this.following.onTrouble(error, this.topic.name);
        await sleep(reopenAfterMs);
      }
    }
  }

  private async read(): Promise<void> {
    if (this.ends === null) {
      const bounds = await this.log.bounds(this.topic.name);
      bounds.forEach((bound, partition) => this.positions.set(partition, this.following.from(bound, partition)));
      this.ends = bounds.map(({ end }) => end);
    }
    this.reader = await this.log.read(
      this.topic.name,
      { from: (partition) => this.nextOffset(partition) },
      async (batch) => {
        this.following.take(batch);
        this.positions.set(batch.partition, batch.records.at(-1)!.offset + 1);
      },
    );
    if (this.stopped) await this.reader.stop();
    await this.reader.done;
  }
}
