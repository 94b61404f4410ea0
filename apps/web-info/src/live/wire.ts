import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { results, TopicFollower } from '#event-log';
import type { EventLog, LogRecord } from '#event-log';
import type { FanOut, WireRecord } from '#fan-out';
import type { Logger } from '#service';

/** Reads the wire from its beginning into memory, and goes on for as long as the process lives. */
export class Wire implements OnModuleInit, OnModuleDestroy {
  private readonly follower: TopicFollower;

  constructor(
    log: EventLog,
    private readonly fanOut: FanOut,
    logger: Logger,
  ) {
    this.follower = new TopicFollower(log, results, {
      from: ({ start }) => start,
      take: ({ records }) => fanOut.take(records.map(wireRecord), records.at(-1)!.appendedAt),
      onTrouble: (err, topic) => logger.warn({ err, topic }, 'not following, trying again'),
    });
  }

  get complete(): boolean {
    return this.follower.caughtUp;
  }

  /** Documents on the wire up to here are in the tables: they are written there first. */
  get place(): string | null {
    return this.complete ? this.fanOut.board.id : null;
  }

  onModuleInit(): void {
    this.follower.start();
  }

  onModuleDestroy(): Promise<void> {
    this.fanOut.stop();
    return this.follower.stop();
  }
}

const wireRecord = ({ offset, key, value, headers }: LogRecord): WireRecord => {
  const { generation = '0', version = '0', epoch = generation } = headers;
  return { offset, key, value, generation: Number(generation), version: Number(version), epoch };
};
