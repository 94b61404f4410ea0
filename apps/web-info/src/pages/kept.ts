/**
 * Answers kept for a second, in bounded memory. Whoever asks for the same in the meantime, or while it is being made, gets
 * the same; whatever was made of an answer (a language, its compressed form) is made once for as long as it stays the same.
 */
export interface Keeping {
  readonly freshMs: number;
  readonly bytesMax: number;
  readonly now: () => number;
}

interface Entry<V> {
  value: Promise<V>;
  until: number;
  bytes: number;
}

export class Kept<V extends { readonly bytes: number }> {
  /** In the order in which they were last asked for. */
  private readonly entries = new Map<string, Entry<V>>();
  private total = 0;

  constructor(private readonly keeping: Keeping) {}

  get bytes(): number {
    return this.total;
  }

  /** @param make is given what stood there before, to go on with it where nothing has changed. */
  get(key: string, make: (before: V | null) => Promise<V>): Promise<V> {
    const { now, freshMs } = this.keeping;
    const known = this.entries.get(key);
    if (known && known.until > now()) return this.touched(key, known).value;
    const entry: Entry<V> = {
      value: this.making(known, make),
      until: Number.POSITIVE_INFINITY,
      bytes: known?.bytes ?? 0,
    };
    this.touched(key, entry);
    entry.value.then(
      () => (entry.until = now() + freshMs),
      () => this.forget(key, entry),
    );
    return entry.value;
  }

  /** Counts what a value takes by now. */
  weigh(key: string, value: V): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.total += value.bytes - entry.bytes;
    entry.bytes = value.bytes;
    for (const [oldest, { bytes }] of this.entries) {
      if (this.total <= this.keeping.bytesMax || oldest === key) break;
      this.total -= bytes;
      this.entries.delete(oldest);
    }
  }

  private async making(known: Entry<V> | undefined, make: (before: V | null) => Promise<V>): Promise<V> {
    return make(known ? await known.value.catch(() => null) : null);
  }

  private touched(key: string, entry: Entry<V>): Entry<V> {
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry;
  }

  private forget(key: string, entry: Entry<V>): void {
    if (this.entries.get(key) !== entry) return;
    this.entries.delete(key);
    this.total -= entry.bytes;
  }
}
