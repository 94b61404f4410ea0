/** The Games clock on a terminal, whose own clock may be wrong. */
import type { ClockDocument } from '#read-model';

/** Milliseconds since 1970 on the Games clock at a real instant of the server's clock. */
export const gamesTime = (
  clock: Pick<ClockDocument, 'realAt' | 'gamesAt' | 'speed'> | undefined,
  serverNow: number,
): number => (clock ? Date.parse(clock.gamesAt) + (serverNow - Date.parse(clock.realAt)) * clock.speed : serverNow);

/** How far the server's clock is ahead of ours, by one question: the truth lies within half the time it took. */
export const offsetOf = (askedAt: number, answeredAt: number, serverNow: number): number =>
  serverNow - (askedAt + answeredAt) / 2;
