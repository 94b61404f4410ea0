/** Everyone who reads: boards fed from the wire, streams, their heartbeats, bounds and numbers. */
import type { Socket } from 'node:net';
import { Board } from './board.js';
import type { WireRecord } from './board.js';
import { channelsFor, plainChannel } from './channels.js';
import type { StreamAudience } from './channels.js';
import { delayOf, DelayLine } from './delay.js';
import type { Delays } from './delay.js';
import { noticeFrame } from './frame.js';
import { Stream } from './stream.js';
import type { StreamCounters } from './stream.js';

const heartbeatEveryMs = 1_000;
/** Heartbeats of a second go out in as many parts, so that thousands of them never hold up a result. */
const heartbeatParts = 50;
/** So long readers have to take the rest when this stops. */
const stopGraceMs = 500;

export interface FanOutOptions {
  readonly delays?: Delays;
  /** Streams open at the same time; one more is refused. */
  readonly streamsMax: number;
}

export interface Subscription {
  /** What the server knows of the reader, never what the reader says. */
  readonly audience: StreamAudience;
  readonly channels: readonly string[];
  readonly lastEventId: string | null;
  /** Asked now and then: whether the reader may still read. */
  readonly holds: () => boolean;
  /** Tells that documents change, not what they say: for readers who ask for their own view of it. */
  readonly signals?: boolean;
}

export class FanOut {
  readonly counters: StreamCounters = { delivered: 0, coalesced: 0, resumed: 0, snapshots: 0, cut: 0 };
  private readonly lines: ReadonlyMap<number, DelayLine>;
  /** Streams by the part of the second in which their heart beats. */
  private readonly beating: Set<Stream>[] = Array.from({ length: heartbeatParts }, () => new Set<Stream>());
  private part = 0;
  private open = 0;
  private stopped = false;
  private readonly sockets = new Set<Socket>();
  private readonly heart: NodeJS.Timeout;

  constructor(private readonly options: FanOutOptions) {
    const delays = new Set([0, ...(options.delays?.values() ?? [])]);
    this.lines = new Map([...delays].map((milliseconds) => [milliseconds, new DelayLine(new Board(), milliseconds)]));
    this.heart = setInterval(() => this.beat(), heartbeatEveryMs / heartbeatParts);
  }

  /** What is known now, without delay. */
  get board(): Board {
    return this.lines.get(0)!.board;
  }

  get streams(): number {
    return this.open;
  }

  get full(): boolean {
    return this.open >= this.options.streamsMax;
  }

  /** @param appendedAt the log's time of the newest record, milliseconds since 1970. */
  take(records: readonly WireRecord[], appendedAt: number): void {
    for (const line of this.lines.values()) line.take(records, appendedAt);
  }

  /** Opens a stream on a socket whose answer's head has been written. */
  serve(socket: Socket, { audience, channels, lastEventId, holds, signals = false }: Subscription): void {
    // Gone while it was asked who it is, or too late.
    if (socket.destroyed || this.stopped) return void socket.destroy();
    const plain = [...new Set(channels.map(plainChannel))];
    const delayMs = delayOf(this.options.delays ?? new Map(), plain);
    const { board } = this.lines.get(delayMs)!;
    // Small frames one after the other, each wanted at once.
    socket.setNoDelay(true);
    const follows = { plain, followed: channelsFor(audience, plain) };
    const stream = new Stream(board, socket, follows, lastEventId, holds, this.counters, { signals, delayMs });
    const beating = this.beating[this.open++ % heartbeatParts]!;
    beating.add(stream);
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      stream.close();
      beating.delete(stream);
      this.sockets.delete(socket);
      this.open--;
    });
  }

  /** Ends all streams: their readers come back elsewhere, or when this is up again. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.heart);
    for (const line of this.lines.values()) line.stop();
    for (const socket of this.sockets) socket.end();
    // Who takes nothing would hold up the end.
    setTimeout(() => {
      for (const socket of this.sockets) socket.destroy();
    }, stopGraceMs);
  }

  private beat(): void {
    const now = Date.now();
    const frames = new Map<Board, Buffer>();
    for (const stream of this.beating[this.part]!) {
      const { board } = stream;
      let frame = frames.get(board);
      if (!frame) frames.set(board, (frame = noticeFrame('heartbeat', { now }, board.id)));
      stream.beat(now, frame);
    }
    this.part = (this.part + 1) % heartbeatParts;
  }
}
