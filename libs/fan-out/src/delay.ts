/**
 * Delay as a property of channels. A document stands on several channels, so whoever could meet a delayed one anywhere is
 * delayed as a whole: nothing leaks past, and the wire's order, which resuming lives on, stays one order.
 */
import type { Board, WireRecord } from './board.js';

/** Milliseconds by channel. */
export type Delays = ReadonlyMap<string, number>;

/** @throws TypeError naming what cannot be read. */
export const parseDelays = (text: string): Delays =>
  new Map(
    text
      .split(',')
      .filter((part) => part.trim() !== '')
      .map((part): [string, number] => {
        const match = /^\s*(discipline:[A-Z0-9]{3}|medals)\s*=\s*(\d{1,6})\s*$/.exec(part);
        if (!match)
          throw new TypeError(`${part.trim()} is no delay: write discipline:BKB=5000 or medals=10000, milliseconds`);
        return [match[1]!, Number(match[2])];
      }),
  );

/** How long everything on these channels is held back. */
export const delayOf = (delays: Delays, channels: readonly string[]): number => {
  let longest = 0;
  for (const [delayed, milliseconds] of delays) {
    if (milliseconds > longest && channels.some((channel) => mayMeet(delayed, channel))) longest = milliseconds;
  }
  return longest;
};

/** Whether a document of the delayed channel can stand on the other one too. */
const mayMeet = (delayed: string, channel: string): boolean => {
  if (channel === 'people' || channel === 'games') return false;
  const colon = channel.indexOf(':');
  const [kind, name] = colon < 0 ? [channel, ''] : [channel.slice(0, colon), channel.slice(colon + 1)];
  // Medals are in the documents of sport events; units and plans do not speak of them.
  if (delayed === 'medals') return kind !== 'unit' && kind !== 'schedule';
  if (kind === 'unit' || kind === 'event' || kind === 'discipline') return delayed === `discipline:${name.slice(0, 3)}`;
  return true;
};

interface Held {
  readonly records: readonly WireRecord[];
  readonly dueAt: number;
}

/** Feeds a board late, in order. */
export class DelayLine {
  private readonly held: Held[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(
    readonly board: Board,
    private readonly milliseconds: number,
  ) {}

  /** @param appendedAt the log's time of the newest of them, milliseconds since 1970. */
  take(records: readonly WireRecord[], appendedAt: number): void {
    if (this.milliseconds === 0) return this.board.take(records);
    this.held.push({ records, dueAt: appendedAt + this.milliseconds });
    this.release();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private release(): void {
    while (this.held[0] && this.held[0].dueAt <= Date.now()) this.board.take(this.held.shift()!.records);
    const next = this.held[0];
    if (this.timer) clearTimeout(this.timer);
    this.timer = next ? setTimeout(() => this.release(), next.dueAt - Date.now()) : null;
  }
}
