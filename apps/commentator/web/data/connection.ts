/** From the server into the store, and into the copy for when there is none. */
import { Live } from '#live';
import type { Freshness, LiveChange, LiveDocument } from '#live';
import type { Terminal } from '../../src/terminal.js';
import type { ProgrammeDocument } from '#read-model';
import { offsetOf } from './games-time.js';
import { OfflineCopy } from './offline-copy.js';
import type { Store } from './store.js';

const url = '/v1/live';
const everything = '*';
/** Clocks drift by a millisecond in a minute or two. */
const probeEveryMs = 120_000;
const saveEveryMs = 3_000;
const askAgainMs = 2_000;

const before: Freshness = {
  state: 'connecting',
  since: null,
  sentAt: null,
  delayMs: 0,
  breaks: 0,
  gaps: 0,
  reason: null,
};

export class Connection {
  freshness: Freshness = before;
  /** By which the server's clock is ahead of ours. */
  offset: number | null = null;
  /** Disciplines that this terminal may follow; null while nobody knows, or when it may follow all. */
  allowed: readonly string[] | null = null;
  private live: Live | null = null;
  private copy: OfflineCopy | null = null;
  private channels: readonly string[] = [];
  private readonly unsaved = new Map<string, LiveDocument | null>();
  private saving = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly store: Store) {}

  get place(): string | null {
    return this.live?.place ?? null;
  }

  /** Goes on with what was kept, and follows. @param chosen codes; null: all there are. */
  async start(chosen: readonly string[] | null): Promise<void> {
    this.copy = await OfflineCopy.open();
    const kept = (await this.copy?.load(null).catch(() => null)) ?? null;
    if (kept) {
      this.store.take(changesOf(kept.documents));
      this.say({ ...before, since: kept.since });
    }
    setInterval(() => void this.probe(), probeEveryMs);
    setInterval(() => void this.save(), saveEveryMs);
    const channels = await this.channelsToFollow(chosen, kept?.channels);
    if (!channels) return;
    this.channels = channels;
    const from = kept?.channels.join(' ') === channels.join(' ') ? kept : undefined;
    if (kept && !from) await this.copy?.clear();
    this.live = new Live({
      url,
      channels,
      ...(from && { from }),
      onChanges: (changes) => this.take(changes),
      onFreshness: (freshness) => this.say(freshness),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Asks until there is an answer, or the channels of the copy have to do; null when the server said no. */
  private async channelsToFollow(
    chosen: readonly string[] | null,
    kept: readonly string[] | undefined,
  ): Promise<readonly string[] | null> {
    for (;;) {
      await this.probe();
      if (this.freshness.state === 'refused') return null;
      if (this.offset !== null) return this.channelsFor(chosen);
      if (kept) return kept;
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  }

  /** Whose terminal it is, and what time it is there. */
  private async probe(): Promise<void> {
    const askedAt = Date.now();
    const answer = await fetch('/v1/terminal').catch(() => null);
    if (answer?.status === 401 || answer?.status === 403) return this.refused(answer);
    if (!answer?.ok) return;
    const terminal = (await answer.json()) as Terminal;
    this.offset = offsetOf(askedAt, Date.now(), terminal.now);
    this.allowed = terminal.disciplines.includes(everything) ? null : terminal.disciplines;
  }

  private async refused(answer: Response): Promise<void> {
    const problem = (await answer.json().catch(() => ({}))) as { title?: string; do?: string };
    this.live?.close();
    this.say({ ...this.freshness, state: 'refused', reason: [problem.title, problem.do].filter(Boolean).join('. ') });
  }

  private async channelsFor(chosen: readonly string[] | null): Promise<readonly string[]> {
    const open = this.allowed ?? [...new Set((await programme()).map(({ discipline }) => discipline))];
    const wanted = chosen ? open.filter((code) => chosen.includes(code)) : open;
    // A token for some disciplines opens nothing that could carry the others.
    const broad = this.allowed ? [] : ['schedule', 'medals'];
    return ['games', 'people', ...broad, ...wanted.toSorted().map((code) => `discipline:${code}`)];
  }

  private take(changes: readonly LiveChange[]): void {
    for (const [key, document] of changes) this.unsaved.set(key, document);
    this.store.take(changes);
  }

  private say(freshness: Freshness): void {
    this.freshness = freshness;
    // Who may not see it may not keep it.
    if (freshness.state === 'refused') void this.copy?.clear();
    for (const listener of this.listeners) listener();
  }

  private async save(): Promise<void> {
    const { copy, live, place } = this;
    if (!copy || !live || place === null || this.saving || this.freshness.state !== 'live') return;
    const changed = [...this.unsaved];
    this.unsaved.clear();
    this.saving = true;
    try {
      await copy.save(changed, { place, since: this.freshness.since ?? Date.now(), channels: this.channels });
    } catch {
      // No room: what was kept before is still whole, and these go with the next try.
      for (const [key, document] of changed) if (!this.unsaved.has(key)) this.unsaved.set(key, document);
    } finally {
      this.saving = false;
    }
  }
}

function* changesOf(documents: Iterable<LiveDocument>): Iterable<LiveChange> {
  for (const document of documents) yield [document.key, document];
}

/** The sport events there are: one look at what every terminal may see. */
const programme = (): Promise<ProgrammeDocument[]> =>
  new Promise((resolve) => {
    const look = new Live({
      url,
      channels: ['games'],
      onFreshness: ({ state }) => {
        if (state !== 'live' && state !== 'refused') return;
        const found = [...look.all.values()].filter(({ key }) => key.startsWith('programme:'));
        setTimeout(() => look.close());
        resolve(found.map(({ body }) => body as ProgrammeDocument));
      },
    });
  });
