/**
 * Answers in bounded memory, for all who ask the same. One is made once for everybody who waits for it, and serves until a
 * document it is made of changes: the wire says so. Then it serves a moment longer while the next one is made, so that nobody
 * waits, and a busy page is made once a second at most, however many documents change and however many look at it.
 */
import type { Board } from '#fan-out';
import { Problem } from '#service';

/** What an answer says of itself. */
export interface Keepable {
  /** What it takes in memory by now. */
  readonly bytes: number;
  /** Documents on these channels of the wire are what it is made of. */
  readonly channels: readonly string[];
  /** It is made anew after so long, whatever the wire says: where time alone changes it. */
  readonly keptMaxMs: number;
}

export interface Keeping {
  readonly bytesMax: number;
  /** Made at the same time; others wait. */
  readonly makingMax: number;
  /** Waiting to be made; one more is turned away. */
  readonly waitingMax: number;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** So long an answer that is no longer the newest is still given, while the next one is made. */
export const staleMaxMs = 2_000;
/** And it is made again no more often than this. */
export const remakeEveryMs = 1_000;

class Entry<V extends Keepable> {
  /** When the first change after it came; null while there is none. */
  changedAt: number | null = null;

  /**
   * @param place on the wire, up to which everything is in it.
   * @param madeAt when making it began.
   */
  constructor(
    readonly value: V,
    readonly channels: readonly string[],
    readonly place: string,
    readonly madeAt: number,
    private readonly now: () => number,
    public bytes: number,
  ) {}

  /** The board calls it with each change; the first is as good as all. */
  offer(): void {
    this.changedAt ??= this.now();
  }

  flush(): void {
    // Nothing is gathered.
  }

  /** Whether everything that was on the wire by then is in it. */
  has(ms: number): boolean {
    return this.changedAt === null || this.changedAt > ms;
  }

  /** Since when there is something newer; null where there is not. */
  staleSince(now: number): number | null {
    const tooOldAt = this.madeAt + this.value.keptMaxMs;
    return now < tooOldAt ? this.changedAt : Math.min(this.changedAt ?? tooOldAt, tooOldAt);
  }
}

export interface Given<V> {
  readonly value: V;
  /** On the wire: everything up to it is in the answer. */
  readonly place: string;
  /** It was there already: nobody waited for it to be made. */
  readonly isHit: boolean;
}

const hit = <V extends Keepable>({ value, place }: Entry<V>): Given<V> => ({ value, place, isHit: true });
const miss = <V extends Keepable>({ value, place }: Entry<V>): Given<V> => ({ value, place, isHit: false });

/** @param before what stood there until now, to go on with where nothing has changed. */
type Make<V> = (before: V | null) => Promise<V>;

export class Kept<V extends Keepable> {
  readonly counters = { asked: 0, made: 0, turnedAway: 0 };
  /** Longest unused first. */
  private readonly entries = new Map<string, Entry<V>>();
  private readonly making = new Map<string, Promise<Entry<V>>>();
  private readonly waiting: (() => void)[] = [];
  private underWay = 0;
  private total = 0;

  constructor(
    private readonly board: Board,
    private readonly keeping: Keeping,
  ) {}

  get size(): number {
    return this.entries.size;
  }

  get bytes(): number {
    return this.total;
  }

  /**
   * @param upToDate whether all that is on the wire by now has to be in it: who was told of a change waits for it.
   * @throws Problem when too many wait, and whatever `make` throws.
   */
  async get(key: string, make: Make<V>, upToDate = false): Promise<Given<V>> {
    this.counters.asked++;
    const known = this.entries.get(key);
    const now = this.keeping.now();
    if (!known) return miss(await (upToDate ? this.whole(key, make, now) : this.make(key, make)));
    this.entries.delete(key);
    this.entries.set(key, known);
    this.weigh(key, known);
    const staleSince = known.staleSince(now);
    if (staleSince === null) return hit(known);
    if (upToDate) return miss(await this.newer(key, make, known, now));
    if (now - staleSince >= staleMaxMs) return miss(await this.make(key, make));
    // The asker has the old one; a failure is for whoever asks when it is too old.
    if (now - known.madeAt >= remakeEveryMs) this.make(key, make).catch(() => undefined);
    return hit(known);
  }

  private async newer(key: string, make: Make<V>, known: Entry<V>, askedAt: number): Promise<Entry<V>> {
    const rest = known.madeAt + remakeEveryMs - askedAt;
    if (rest > 0) await this.keeping.sleep(rest);
    const other = this.entries.get(key);
    return other && other !== known && other.has(askedAt) ? other : this.whole(key, make, askedAt);
  }

  /** What was being made already may have missed something. */
  private async whole(key: string, make: Make<V>, askedAt: number): Promise<Entry<V>> {
    const isJoined = this.making.has(key);
    const next = await this.make(key, make);
    return !isJoined || next.has(askedAt) ? next : this.make(key, make);
  }

  private make(key: string, make: Make<V>): Promise<Entry<V>> {
    let making = this.making.get(key);
    if (!making) {
      making = this.inTurn(() => this.makeNow(key, make)).finally(() => this.making.delete(key));
      this.making.set(key, making);
    }
    return making;
  }

  private async makeNow(key: string, make: Make<V>): Promise<Entry<V>> {
    this.counters.made++;
    const { id: place, position } = this.board;
    const madeAt = this.keeping.now();
    const value = await make(this.entries.get(key)?.value ?? null);
    const entry = new Entry(value, value.channels, place, madeAt, this.keeping.now, value.bytes);
    this.drop(key);
    this.entries.set(key, entry);
    this.total += entry.bytes;
    this.board.join(entry);
    // What came while it was made may be in it or not.
    if (this.board.position !== position && this.board.since(entry.channels, position).length > 0)
      entry.changedAt = madeAt;
    this.forgetOldest(key);
    return entry;
  }

  /** An answer grows by what is made of it: languages, compressed forms. */
  private weigh(key: string, entry: Entry<V>): void {
    const { bytes } = entry.value;
    this.total += bytes - entry.bytes;
    entry.bytes = bytes;
    this.forgetOldest(key);
  }

  private forgetOldest(but: string): void {
    for (const oldest of this.entries.keys()) {
      if (this.total <= this.keeping.bytesMax || oldest === but) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.total -= entry.bytes;
    this.board.leave(entry);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const { makingMax, waitingMax } = this.keeping;
    if (this.underWay < makingMax) this.underWay++;
    else if (this.waiting.length < waitingMax) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else {
      this.counters.turnedAway++;
      throw tooMany;
    }
    try {
      return await work();
    } finally {
      // Whoever waits takes the turn over.
      const next = this.waiting.shift();
      if (next) next();
      else this.underWay--;
    }
  }
}

const tooMany = new Problem({
  status: 503,
  code: 'TOO_MANY_PAGES',
  title: 'Too many pages are being made at the moment',
  do: 'Try again in a few seconds; pages that many look at are there at once.',
  retryAfterSeconds: 2,
});
