/** One reader's connection: server-sent events written to its socket as they are, the same bytes for everyone. */
import type { Socket } from 'node:net';
import type { Board, Entry, Reader } from './board.js';
import { noticeFrame, parseId, signalFrame } from './frame.js';

/** What may wait in memory for one reader; past it nothing is added until the socket has taken all of it. */
export const waitingMaxBytes = 64 * 1024;
/** A reader that takes nothing for so long is cut off: it comes back with its last id. */
export const stuckMaxMs = 30_000;

export interface StreamCounters {
  /** Frames handed to sockets. */
  delivered: number;
  /** Changes that a slow reader got in a newer version, or gets later. */
  coalesced: number;
  resumed: number;
  snapshots: number;
  cut: number;
}

export interface StreamOptions {
  /** The reader only hears that documents change: everything is then nothing, it has to ask anyway. */
  readonly signals: boolean;
  /** By which its board is held back, for the reader to know. */
  readonly delayMs: number;
}

export class Stream implements Reader {
  /** Everything up to here was handed to the socket. */
  private position: number;
  private live = false;
  /** Changes of the batch that is being told. */
  private offered: Entry[] = [];
  /** What is being caught up with, and how far; null where that is over. */
  private catching: { readonly entries: readonly Entry[]; next: number } | null = null;
  private takesIds: boolean;
  private stuckSince: number | null = null;
  readonly channels: readonly string[];

  /**
   * @param channels as the reader named them, and those it follows by them.
   * @param lastEventId where the reader was; anything that is no place on this wire brings everything anew.
   */
  constructor(
    readonly board: Board,
    private readonly socket: Socket,
    { plain, followed }: { readonly plain: readonly string[]; readonly followed: readonly string[] },
    lastEventId: string | null,
    private readonly holds: () => boolean,
    private readonly counters: StreamCounters,
    private readonly options: StreamOptions = { signals: false, delayMs: 0 },
  ) {
    const { signals, delayMs } = options;
    this.channels = followed;
    const place = lastEventId === null ? null : parseId(lastEventId);
    const resumes = place !== null && place.epoch === board.epoch && place.offset <= board.position;
    this.position = resumes ? place.offset : signals ? board.position : -1;
    // In a snapshot no frame has an id: cut off in the middle, the reader begins anew, and never has a part.
    this.takesIds = resumes || signals;
    if (resumes) counters.resumed++;
    else counters.snapshots++;
    socket.write(noticeFrame('hello', { brings: resumes ? 'changes' : 'everything', channels: plain, delayMs }));
    board.join(this);
    socket.on('drain', () => this.drained());
    this.catchUp();
  }

  offer(entry: Entry): void {
    if (this.live) this.offered.push(entry);
    else this.counters.coalesced++;
  }

  flush(): void {
    const { offered, socket } = this;
    if (offered.length === 0) return;
    this.offered = [];
    if (offered.length === 1) socket.write(this.framed(offered[0]!));
    else {
      socket.cork();
      for (const entry of offered) socket.write(this.framed(entry));
      socket.uncork();
    }
    this.counters.delivered += offered.length;
    this.position = this.board.position;
    if (socket.writableLength > waitingMaxBytes) this.live = false;
  }

  /** Once a second a sign of life: it names the board's place, so that coming back is cheap. */
  beat(now: number, heartbeat: Buffer): void {
    if (!this.holds()) return void this.socket.end();
    if (this.live) {
      this.socket.write(heartbeat);
      this.position = this.board.position;
      return;
    }
    this.stuckSince ??= now;
    if (now - this.stuckSince < stuckMaxMs) return;
    this.counters.cut++;
    this.socket.destroy();
  }

  close(): void {
    this.board.leave(this);
  }

  private drained(): void {
    this.stuckSince = null;
    if (!this.live) this.catchUp();
  }

  /** Writes what is missing in the wire's order until the socket is full or nothing is missing. */
  private catchUp(): void {
    const { socket, board } = this;
    socket.cork();
    while (socket.writableLength <= waitingMaxBytes) {
      this.catching ??= { entries: board.since(this.channels, this.position), next: 0 };
      const entry = this.catching.entries[this.catching.next++];
      if (entry) this.write(entry);
      else if (this.caughtUp()) break;
    }
    process.nextTick(() => socket.uncork());
  }

  private write(entry: Entry): void {
    // A newer version stands later in the wire; it comes in the next round.
    if (entry.superseded) return void this.counters.coalesced++;
    this.socket.write(this.takesIds ? this.framed(entry) : entry.frame.bare);
    this.counters.delivered++;
  }

  private framed(entry: Entry): Buffer {
    const { frame, epoch, offset, key, version } = entry;
    if (!this.options.signals || frame.body === null) return frame.withId;
    return (entry.signal ??= signalFrame(epoch, offset, key, version));
  }

  /** At the end of a round: whether all there is has been written; then changes come as they happen. */
  private caughtUp(): boolean {
    const { entries } = this.catching!;
    this.catching = null;
    this.position = entries.at(-1)?.offset ?? this.position;
    if (this.board.since(this.channels, this.position).length > 0) return false;
    this.position = this.board.position;
    this.takesIds = true;
    this.live = true;
    this.socket.write(noticeFrame('live', {}, this.board.id));
    return true;
  }
}
