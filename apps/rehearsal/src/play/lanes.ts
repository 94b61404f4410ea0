/**
 * Sends events over a few connections at once, and yet a sport event's in order: one lane each. A lane sends what has
 * gathered as one batch, and says it again until the answer is clear; the sequence makes that safe.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { toJson } from '#competition';

export const laneCount = 4;
const batchMaxEvents = 500;
const queueMaxEvents = 4_000;
const retryEveryMs = 250;
const requestTimeoutMs = 30_000;
/** A system that is away for longer is reported instead of waited for. */
const giveUpAfterMs = 120_000;
const rejectionsKept = 20;

interface Answer {
  readonly results: readonly {
    readonly status: 'accepted' | 'refused' | 'unknown';
    readonly code?: string;
    readonly message?: string;
  }[];
}

export interface Rejection {
  readonly event: unknown;
  readonly code: string;
  readonly message: string;
}

export interface LaneOptions {
  /** `http://127.0.0.1:8081/v1/scoring-events` */
  readonly url: string;
  readonly token: string;
  readonly onAcknowledged: (events: number) => void;
}

class Lane<E extends object> {
  readonly rejections: Rejection[] = [];
  private queue: E[] = [];
  private wake: () => void = () => undefined;
  private roomy: () => void = () => undefined;
  private closed = false;
  failure: unknown = null;
  readonly finished: Promise<void>;

  constructor(private readonly options: LaneOptions) {
    this.finished = this.run().catch((error: unknown) => {
      this.failure = error;
      this.roomy();
    });
  }

  async push(event: E): Promise<void> {
    if (this.failure) throw this.failure;
    this.queue.push(event);
    this.wake();
    if (this.queue.length >= queueMaxEvents) await new Promise<void>((resolve) => (this.roomy = resolve));
  }

  close(): void {
    this.closed = true;
    this.wake();
  }

  private async run(): Promise<void> {
    for (;;) {
      if (this.queue.length === 0) {
        if (this.closed) return;
        await new Promise<void>((resolve) => (this.wake = resolve));
        continue;
      }
      const batch = this.queue.slice(0, batchMaxEvents);
      await this.send(batch);
      this.queue = this.queue.slice(batch.length);
      if (this.queue.length < queueMaxEvents / 2) this.roomy();
    }
  }

  /** Until every event of it is accepted or refused. */
  private async send(batch: readonly E[]): Promise<void> {
    let open = batch;
    const giveUpAt = Date.now() + giveUpAfterMs;
    while (open.length > 0) {
      const answer = await this.post(open);
      if (answer) {
        let accepted = 0;
        answer.results.forEach(({ status, code, message }, index) => {
          if (status === 'accepted') accepted++;
          else if (status === 'refused' && this.rejections.length < rejectionsKept) {
            this.rejections.push({ event: open[index], code: code ?? '', message: message ?? '' });
          }
        });
        this.options.onAcknowledged(accepted);
        open = open.filter((_, index) => answer.results[index]!.status === 'unknown');
      }
      if (open.length === 0) return;
      if (Date.now() > giveUpAt)
        throw new Error(`${this.options.url} took no events for ${giveUpAfterMs / 1000} s; see \`podium status\``);
      await sleep(retryEveryMs);
    }
  }

  /** Null when the system is away or busy: to be tried again. @throws when it will never take this. */
  private async post(events: readonly E[]): Promise<Answer | null> {
    let response: Response;
    try {
      response = await fetch(this.options.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.options.token}` },
        body: JSON.stringify({ events: toJson(events) }),
        signal: AbortSignal.timeout(requestTimeoutMs),
      });
    } catch {
      return null;
    }
    if (response.ok) return (await response.json().catch(() => null)) as Answer | null;
    if (response.status === 429 || response.status >= 500) return null;
    throw new Error(`${this.options.url} answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
  }
}

export class Lanes<E extends object> {
  private readonly lanes: Lane<E>[];

  /** @param keyOf what must stay in order: events of one key share a lane. */
  constructor(
    options: LaneOptions,
    private readonly keyOf: (event: E) => string,
  ) {
    this.lanes = Array.from({ length: laneCount }, () => new Lane(options));
  }

  /** Resolves when there is room for the next. */
  push(event: E): Promise<void> {
    return this.lanes[hash(this.keyOf(event)) % laneCount]!.push(event);
  }

  /** Waits until all is answered. @returns what was refused at the door, the first few. */
  async finish(): Promise<Rejection[]> {
    for (const lane of this.lanes) lane.close();
    await Promise.all(this.lanes.map(({ finished }) => finished));
    for (const { failure } of this.lanes) if (failure) throw failure;
    return this.lanes.flatMap(({ rejections }) => rejections);
  }
}

const hash = (text: string): number => {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) >>> 0;
  return sum;
};
