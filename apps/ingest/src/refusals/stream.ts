import { Readable } from 'node:stream';
import type { Token, TokenVerifier } from '#service';
import type { RefusalFeed } from './feed.js';
import { movedTo, printPosition } from './position.js';
import type { Position } from './position.js';
import type { Shelved } from './shelf.js';

const heartbeatEveryMs = 1_000;
/** What waits for one reader; a slower one is cut off and comes back with its last id. */
const waitingMaxBytes = 1_048_576;

/**
 * Refusals as server-sent events: first what is kept since the position, then each as it comes, a heartbeat every second.
 * Ends when the token no longer holds.
 */
export class RefusalStream extends Readable {
  private readonly stopListening: () => void;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    feed: RefusalFeed,
    verifier: TokenVerifier,
    token: Token,
    private readonly may: (source: string) => boolean,
    private position: Position,
  ) {
    super({ highWaterMark: waitingMaxBytes });
    // The answer's head goes out with its first bytes: a reader knows at once that it is connected.
    this.say('heartbeat', {});
    const { refusals, complete } = feed.shelf.after(position, may, Number.MAX_SAFE_INTEGER);
    if (!complete)
      this.say('gap', { message: 'refusals between this position and the first that follows are no longer kept here' });
    for (const shelved of refusals) this.tell(shelved);
    this.stopListening = feed.listen((shelved) => this.tell(shelved));
    this.heartbeat = setInterval(() => {
      try {
        verifier.assertHolds(token);
        this.say('heartbeat', {});
      } catch {
        this.push(null);
      }
    }, heartbeatEveryMs);
  }

  /** Everything is pushed as it comes. */
  override _read(): void {}

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearInterval(this.heartbeat);
    this.stopListening();
    done(error);
  }

  private tell({ partition, offset, refused }: Shelved): void {
    if (!this.may(refused.source)) return;
    this.position = movedTo(this.position, partition, offset + 1);
    this.say('refusal', refused, `id: ${printPosition(this.position)}\n`);
  }

  private say(event: string, data: object, id = ''): void {
    const kept = this.push(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    if (!kept && this.readableLength > waitingMaxBytes) this.destroy();
  }
}
