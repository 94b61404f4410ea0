import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { refusals, TopicFollower } from '#event-log';
import type { EventLog } from '#event-log';
import { Problem } from '#service';
import type { Logger } from '#service';
import type { Position } from './position.js';
import { RefusalShelf } from './shelf.js';
import type { Refused, Shelved } from './shelf.js';

/** How far back a process that starts looks, per partition: about what the shelf has room for. */
const lookBackMaxRecords = 50_000;

/** Follows the topic of refusals onto the shelf and tells whoever listens. */
export class RefusalFeed implements OnModuleInit, OnModuleDestroy {
  readonly shelf = new RefusalShelf(refusals.partitions);
  private readonly listeners = new Set<(shelved: Shelved) => void>();
  private readonly follower: TopicFollower;

  constructor(log: EventLog, logger: Logger) {
    this.follower = new TopicFollower(log, refusals, {
      from: ({ start, end }, partition) => {
        const first = Math.max(start, end - lookBackMaxRecords);
        this.shelf.beginAt(partition, first);
        return first;
      },
      take: ({ partition, records }) => {
        for (const { offset, value } of records) if (value) this.take(partition, offset, value);
      },
      onTrouble: (err, topic) => logger.warn({ err, topic }, 'not following, trying again'),
    });
  }

  /** @throws Problem while what was refused before this process began is still being read. */
  assertRead(): void {
    if (!this.follower.caughtUp) throw notReadYet;
  }

  /** Whether these refusals go as far: a position of another log may lie beyond their end. */
  reaches(position: Position): boolean {
    return position.every((next, partition) => next <= this.follower.nextOffset(partition));
  }

  onModuleInit(): void {
    this.follower.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.follower.stop();
  }

  /** @returns how to stop listening. */
  listen(listener: (shelved: Shelved) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private take(partition: number, offset: number, value: Buffer): void {
    const shelved = this.shelf.put(partition, offset, JSON.parse(value.toString('utf8')) as Refused);
    for (const listener of this.listeners) listener(shelved);
  }
}

const notReadYet = new Problem({
  status: 503,
  code: 'NOT_READY',
  title: 'Refusals are still being read from the log',
  do: 'Ask again.',
  retryAfterSeconds: 1,
});
