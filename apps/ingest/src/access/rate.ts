import { Problem } from '#service';

/** Tokens whose rate is remembered; past it, those who have their whole allowance again are forgotten. */
const rememberedMaxTokens = 10_000;

interface Allowance {
  events: number;
  atMs: number;
}

/** How many events each token may send: so many a second, and one second's worth at once. */
export class RateBound {
  private readonly allowances = new Map<string, Allowance>();

  constructor(
    private readonly eventsPerSecondMax: number,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /**
   * A batch larger than what is left passes when the allowance is whole, and is paid off afterwards.
   * @throws Problem
   */
  take(jti: string, events: number): void {
    const left = this.left(jti);
    const needed = Math.min(events, this.eventsPerSecondMax);
    if (left < needed) {
      throw new Problem({
        status: 429,
        code: 'TOO_FAST',
        title: 'This token sends too many events',
        detail: `It may send ${this.eventsPerSecondMax} events a second.`,
        do: 'Wait as long as retry-after says, then send the batch again as it is.',
        retryAfterSeconds: Math.ceil((needed - left) / this.eventsPerSecondMax),
      });
    }
    this.allowances.set(jti, { events: left - events, atMs: this.nowMs() });
    if (this.allowances.size > rememberedMaxTokens) this.forgetIdle();
  }

  private left(jti: string): number {
    const allowance = this.allowances.get(jti);
    if (!allowance) return this.eventsPerSecondMax;
    const earned = ((this.nowMs() - allowance.atMs) / 1000) * this.eventsPerSecondMax;
    return Math.min(this.eventsPerSecondMax, allowance.events + earned);
  }

  private forgetIdle(): void {
    for (const jti of this.allowances.keys())
      if (this.left(jti) === this.eventsPerSecondMax) this.allowances.delete(jti);
  }
}
