/**
 * The newest version of every document on the wire, and who wants to hear of which. One encoded frame serves all. A reader
 * who is up to date gets frames as they come; one who is not (new, coming back, slow) asks what changed since its place, in
 * the wire's order and in newest versions only: nothing queues for it.
 */
import { channelsOf } from './channels.js';
import { documentFrame, removalFrame } from './frame.js';
import type { Frame } from './frame.js';

/** A record of the wire. */
export interface WireRecord {
  readonly offset: number;
  readonly key: string;
  /** JSON; null where the document is no more. */
  readonly value: Buffer | null;
  readonly generation: number;
  readonly version: number;
  /** Changes with the generation, and with the log itself: an offset means something only within it. */
  readonly epoch: string;
}

/** A document as it stands on some channels; without a body it has left them. */
export interface Entry {
  readonly key: string;
  readonly offset: number;
  readonly generation: number;
  readonly version: number;
  readonly epoch: string;
  readonly channels: readonly string[];
  readonly frame: Frame;
  /** That it changed, without what it says; null until somebody wants to know no more. */
  signal: Buffer | null;
  /** Something newer has come. */
  superseded: boolean;
}

/** One who reads. */
export interface Reader {
  readonly channels: readonly string[];
  /** Takes a live change; the board calls `flush` when the batch is through. */
  offer(entry: Entry): void;
  flush(): void;
}

/** The bytes are copied: a record's own lie in a large piece of the log's reading, which would stay in memory with it. */
const entryOf = (
  { key, offset, generation, version, epoch }: WireRecord,
  channels: readonly string[],
  value: Buffer | null,
): Entry => ({
  key,
  offset,
  generation,
  version,
  epoch,
  channels,
  frame: value === null ? removalFrame(epoch, offset, key) : documentFrame(epoch, offset, key, value),
  signal: null,
  superseded: false,
});

type Known = Pick<WireRecord, 'generation' | 'epoch' | 'version'> & { readonly isThere: boolean };

/**
 * Whether a record says something that is not known. In one and the same version a document may go and come back: an embargo
 * that is in force again, and over again.
 */
const saysMore = ({ generation, epoch, version, value }: WireRecord, known: Known): boolean => {
  if (generation !== known.generation) return generation > known.generation;
  if (epoch !== known.epoch || version > known.version) return true;
  return version === known.version && (value !== null) !== known.isThere;
};

export class Board {
  private readonly entries = new Map<string, Entry>();
  /** By channel and key: what is on it, and what has left it. */
  private readonly content = new Map<string, Map<string, Entry>>();
  private readonly readers = new Map<string, Set<Reader>>();
  private generation = 0;
  /** Of the newest record. */
  epoch = '0';
  /** Offset of the newest record; -1 before the first. */
  position = -1;

  /** Names the place of whoever has everything up to now. */
  get id(): string {
    return `${this.epoch}.${Math.max(0, this.position)}`;
  }

  get documents(): number {
    return this.entries.size;
  }

  /** Takes records in their order. What one batch says twice of a document is told once. */
  take(records: readonly WireRecord[]): void {
    const newest = new Map<string, WireRecord>();
    for (const record of records) {
      this.position = record.offset;
      if (record.generation >= this.generation) {
        this.generation = record.generation;
        this.epoch = record.epoch;
      }
      // Sent again after a crash, or by a generation that is no longer current: readers have it or better.
      const known = this.known(record.key, newest);
      if (known && !saysMore(record, known)) continue;
      // Deleted first, so that the batch stays in the order of its newest records.
      newest.delete(record.key);
      newest.set(record.key, record);
    }
    const fresh = [...newest.values()].flatMap((record) => this.keep(record));
    if (this.readers.size > 0) this.tell(fresh);
  }

  /** What is on these channels and came after `offset`, in the wire's order. */
  since(channels: readonly string[], offset: number): Entry[] {
    const found = new Map<string, Entry>();
    for (const channel of channels) {
      for (const [key, entry] of this.content.get(channel) ?? []) {
        if (entry.offset <= offset) continue;
        const other = found.get(key);
        // What left one channel may still be on another.
        if (!other || other.frame.body === null) found.set(key, entry);
      }
    }
    return [...found.values()].sort((a, b) => a.offset - b.offset);
  }

  document(key: string): Buffer | null {
    return this.entries.get(key)?.frame.body ?? null;
  }

  join(reader: Reader): void {
    for (const channel of reader.channels) {
      const readers = this.readers.get(channel);
      if (readers) readers.add(reader);
      else this.readers.set(channel, new Set([reader]));
    }
  }

  leave(reader: Reader): void {
    for (const channel of reader.channels) {
      const readers = this.readers.get(channel);
      readers?.delete(reader);
      if (readers?.size === 0) this.readers.delete(channel);
    }
  }

  private known(key: string, newest: ReadonlyMap<string, WireRecord>): Known | null {
    const record = newest.get(key);
    if (record) return { ...record, isThere: record.value !== null };
    const entry = this.entries.get(key);
    return entry ? { ...entry, isThere: entry.frame.body !== null } : null;
  }

  /** The new entry of a document, and what it says to the channels it left. */
  private keep(record: WireRecord): Entry[] {
    const { key, value } = record;
    const known = this.entries.get(key);
    const channels = value === null ? [] : channelsOf(key, JSON.parse(value.toString()));
    const entry = entryOf(record, channels, value);
    this.entries.set(key, entry);
    if (known) known.superseded = true;
    for (const channel of channels) this.place(channel, key, entry);
    const left = known ? known.channels.filter((channel) => !channels.includes(channel)) : [];
    if (left.length === 0) return [entry];
    const departure = entryOf(record, left, null);
    for (const channel of left) this.place(channel, key, departure);
    return [departure, entry];
  }

  private place(channel: string, key: string, entry: Entry): void {
    const content = this.content.get(channel);
    if (!content) this.content.set(channel, new Map([[key, entry]]));
    else {
      const before = content.get(key);
      if (before) before.superseded = true;
      content.set(key, entry);
    }
  }

  private tell(entries: Iterable<Entry>): void {
    const touched = new Set<Reader>();
    for (const entry of entries) {
      if (entry.superseded) continue;
      const told = new Set<Reader>();
      for (const channel of entry.channels) {
        for (const reader of this.readers.get(channel) ?? []) {
          if (told.has(reader)) continue;
          told.add(reader);
          touched.add(reader);
          reader.offer(entry);
        }
      }
    }
    for (const reader of touched) reader.flush();
  }
}
