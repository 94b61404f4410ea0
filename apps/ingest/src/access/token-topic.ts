import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { tokens, TopicFollower } from '#event-log';
import type { EventLog } from '#event-log';
import { Problem, TokenRegister } from '#service';
import type { Logger } from '#service';

/** Follows the topic of tokens into the register, so that a revocation is known here as soon as it is in the log. */
export class TokenTopic implements OnModuleInit, OnModuleDestroy {
  private readonly follower: TopicFollower;

  constructor(log: EventLog, register: TokenRegister, logger: Logger) {
    this.follower = new TopicFollower(log, tokens, {
      from: ({ start }) => start,
      take: ({ records }) => {
        for (const { key, value } of records) register.apply(key, value);
      },
      onTrouble: (err, topic) => logger.warn({ err, topic }, 'not following, trying again'),
    });
  }

  onModuleInit(): void {
    this.follower.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.follower.stop();
  }

  /** A token revoked long ago must not pass because its revocation was not read yet. @throws Problem */
  assertRead(): void {
    if (this.follower.caughtUp) return;
    throw new Problem({
      status: 503,
      code: 'NOT_READY',
      title: 'Issued and revoked tokens are still being read from the log',
      do: 'Keep what you have and send it again.',
      retryAfterSeconds: 1,
    });
  }
}
