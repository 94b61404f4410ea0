/**
 * Follows channels of the wire and heals by itself: comes back with its last id after every break, takes a snapshot whole or
 * not at all, drops what is not newer, and always says how fresh it is.
 */
import { EventParser } from './sse.js';
import type { ServerEvent } from './sse.js';

export interface LiveDocument {
  readonly key: string;
  readonly version: number;
  readonly body: unknown;
}

/** What changed: a document's newest version, or null where it is no more. */
export type LiveChange = readonly [key: string, document: LiveDocument | null];

export interface Freshness {
  /** `live`: everything up to now is here; otherwise what is here is from `since`, or nothing is. */
  readonly state: 'connecting' | 'live' | 'stale' | 'refused' | 'closed';
  /** Milliseconds since 1970 of the last moment at which everything was here; null before the first. */
  readonly since: number | null;
  /** The server's clock when it sent the last sign of life, milliseconds since 1970; null before the first. */
  readonly sentAt: number | null;
  /** Milliseconds by which the server holds back what is on these channels. */
  readonly delayMs: number;
  /** Times the connection was lost, or went silent. */
  readonly breaks: number;
  /** Breaks after which the server could not say what had changed, and said everything anew. */
  readonly gaps: number;
  /** What the server said where it refused, and what to do. */
  readonly reason: string | null;
}

export interface LiveOptions {
  /** The stream's address without its query: `https://cis.example/v1/live`. */
  readonly url: string;
  readonly channels: readonly string[];
  /** Sent as a bearer; browsers with a cookie need none. */
  readonly token?: string;
  /** Where an earlier life left off, on the same channels: what it had by then, and its place on the wire. */
  readonly from?: Snapshot;
  /** Hears of changes, all that came in one piece together. */
  readonly onChanges?: (changes: readonly LiveChange[]) => void;
  readonly onFreshness?: (freshness: Freshness) => void;
}

/** Everything on some channels up to a place on the wire. */
export interface Snapshot {
  readonly place: string;
  readonly documents: Iterable<LiveDocument>;
  /** When it was so, milliseconds since 1970. */
  readonly since: number;
}

/** Without a sign of life for so long the connection is given up: the server beats once a second. */
const silenceMaxMs = 2_500;
const lookEveryMs = 250;
const retryMinMs = 100;
const retryMaxMs = 5_000;

interface DocumentData {
  readonly key: string;
  readonly body: { readonly version: number };
}

interface Hello {
  readonly brings: string;
  readonly delayMs?: number;
}

export class Live {
  private documents = new Map<string, LiveDocument>();
  /** A snapshot under way; null while changes come. */
  private snapshot: Map<string, LiveDocument> | null = null;
  private lastId: string | null = null;
  private lastSign = 0;
  private retryMs = retryMinMs;
  private connection: AbortController | null = null;
  private current: Freshness = {
    state: 'connecting',
    since: null,
    sentAt: null,
    delayMs: 0,
    breaks: 0,
    gaps: 0,
    reason: null,
  };
  private readonly watch: ReturnType<typeof setInterval>;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private closed = false;

  constructor(private readonly options: LiveOptions) {
    const { from } = options;
    if (from) {
      this.lastId = from.place;
      for (const document of from.documents) this.documents.set(document.key, document);
      this.current = { ...this.current, since: from.since };
    }
    this.watch = setInterval(() => this.look(), lookEveryMs);
    void this.connect();
  }

  get freshness(): Freshness {
    return this.current;
  }

  /** Where on the wire everything up to now is here: `<epoch>.<offset>`. */
  get place(): string | null {
    return this.lastId;
  }

  get(key: string): LiveDocument | undefined {
    return this.documents.get(key);
  }

  /** All documents by key. */
  get all(): ReadonlyMap<string, LiveDocument> {
    return this.documents;
  }

  close(): void {
    this.closed = true;
    clearInterval(this.watch);
    if (this.timer) clearTimeout(this.timer);
    this.connection?.abort();
    this.say({ ...this.current, state: 'closed' });
  }

  private async connect(): Promise<void> {
    const connection = new AbortController();
    this.connection = connection;
    this.lastSign = Date.now();
    try {
      const response = await fetch(this.address(), {
        headers: this.headers(),
        signal: connection.signal,
        cache: 'no-store',
      });
      if (response.status >= 400 && response.status < 500 && response.status !== 429)
        return await this.refused(response);
      if (response.ok && response.body) await this.read(response.body);
    } catch {
      // Cut, refused or given up: what matters is that it is over.
    }
    if (this.closed || this.connection !== connection) return;
    this.lost();
    // Each a little otherwise, so that a thousand screens do not come back in one moment.
    this.timer = setTimeout(() => void this.connect(), this.retryMs * (0.5 + Math.random()));
    this.retryMs = Math.min(retryMaxMs, this.retryMs * 2);
  }

  private address(): string {
    const query = new URLSearchParams(this.options.channels.map((channel): [string, string] => ['channel', channel]));
    return `${this.options.url}?${query.toString()}`;
  }

  private headers(): Record<string, string> {
    const { token } = this.options;
    return {
      accept: 'text/event-stream',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(this.lastId === null ? {} : { 'last-event-id': this.lastId }),
    };
  }

  private async refused(response: Response): Promise<void> {
    const problem = (await response.json().catch(() => ({}))) as { title?: string; do?: string };
    clearInterval(this.watch);
    const reason = [problem.title ?? `status ${response.status}`, problem.do].filter(Boolean).join('. ');
    this.say({ ...this.current, state: 'refused', reason });
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const parser = new EventParser();
    const decoder = new TextDecoder();
    // A snapshot that was cut is worth nothing.
    this.snapshot = null;
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.lastSign = Date.now();
      const changes: LiveChange[] = [];
      for (const event of parser.push(decoder.decode(value, { stream: true }))) this.take(event, changes);
      if (changes.length > 0) this.options.onChanges?.(changes);
    }
  }

  private take({ event, data, id }: ServerEvent, changes: LiveChange[]): void {
    switch (event) {
      case 'hello':
        this.greeted(JSON.parse(data) as Hello);
        break;
      case 'document': {
        const { key, body } = JSON.parse(data) as DocumentData;
        this.keep({ key, version: body.version, body }, changes);
        break;
      }
      case 'removed': {
        const { key } = JSON.parse(data) as DocumentData;
        if (this.snapshot) this.snapshot.delete(key);
        else if (this.documents.delete(key)) changes.push([key, null]);
        break;
      }
      case 'live':
        this.takeSnapshot(changes);
        this.retryMs = retryMinMs;
        this.fresh();
        break;
      case 'heartbeat':
        this.fresh((JSON.parse(data) as { now: number }).now);
        break;
    }
    if (id !== null) this.lastId = id;
  }

  private greeted({ brings, delayMs = 0 }: Hello): void {
    const anew = brings === 'everything';
    const { gaps } = this.current;
    this.current = { ...this.current, delayMs, gaps: anew && this.lastId !== null ? gaps + 1 : gaps };
    if (anew) this.snapshot = new Map();
  }

  private keep(document: LiveDocument, changes: LiveChange[]): void {
    if (this.snapshot) return void this.snapshot.set(document.key, document);
    const known = this.documents.get(document.key);
    if (known && known.version >= document.version) return;
    this.documents.set(document.key, document);
    changes.push([document.key, document]);
  }

  /** A snapshot takes the place of everything, at once. */
  private takeSnapshot(changes: LiveChange[]): void {
    const { snapshot } = this;
    if (!snapshot) return;
    for (const key of this.documents.keys()) if (!snapshot.has(key)) changes.push([key, null]);
    for (const [key, document] of snapshot) {
      if (this.documents.get(key)?.version !== document.version) changes.push([key, document]);
    }
    this.documents = snapshot;
    this.snapshot = null;
  }

  private look(): void {
    if (Date.now() - this.lastSign > silenceMaxMs) this.connection?.abort();
  }

  private fresh(sentAt: number | null = this.current.sentAt): void {
    this.say({ ...this.current, state: 'live', since: Date.now(), sentAt, reason: null });
  }

  private lost(): void {
    const { state, breaks } = this.current;
    if (state === 'live') this.say({ ...this.current, state: 'stale', breaks: breaks + 1 });
  }

  private say(freshness: Freshness): void {
    this.current = freshness;
    this.options.onFreshness?.(freshness);
  }
}
