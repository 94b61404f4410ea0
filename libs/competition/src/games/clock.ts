import type { Instant } from '../codes/instant.js';

/** At the real instant `realAt` it was `gamesAt`, and the Games run `speed` times as fast since; at 0 they stand still. */
export interface GamesClock {
  readonly realAt: Instant;
  readonly gamesAt: Instant;
  readonly speed: number;
}

/** What the Games take for now. Without a clock, they are now. */
export const gamesNow = (clock: GamesClock | null, realNow: Instant): Instant =>
  clock ? ((clock.gamesAt + Math.round((realNow - clock.realAt) * clock.speed)) as Instant) : realNow;
