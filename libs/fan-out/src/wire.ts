import { results, TopicFollower } from '#event-log';
import type { EventLog, LogRecord } from '#event-log';
import type { WireRecord } from './board.js';
import type { FanOut } from './fan-out.js';

/** Reads the wire from its beginning into the boards, and goes on for as long as the process lives: Nest starts and stops it. */
export class Wire {
  private readonly follower: TopicFollower;

  /** @param onTrouble hears when the log is away; following goes on by itself. */
  constructor(log: EventLog, fanOut: FanOut, onTrouble: (error: unknown, topic: string) => void) {
    this.follower = new TopicFollower(log, results, {
      from: ({ start }) => start,
      take: ({ records }) => fanOut.take(records.map(wireRecord), records.at(-1)!.appendedAt),
      onTrouble,
    });
  }

  /** Whether all that was on the wire when this process began is known: nobody is shown a part. */
  get complete(): boolean {
    return this.follower.caughtUp;
  }

  onModuleInit(): void {
    this.follower.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.follower.stop();
  }
}

const wireRecord = ({ offset, key, value, headers }: LogRecord): WireRecord => {
  const { generation = '0', version = '0', epoch = generation } = headers;
  return { offset, key, value, generation: Number(generation), version: Number(version), epoch };
};
