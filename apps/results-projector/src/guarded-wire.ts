/**
 * The wire carries only what is out, so whatever reads it, now or one day, cannot show what it never had: nothing internal, and
 * nothing before its embargo has ended by the Games clock. What editors write therefore does not go out with its batch. It is
 * looked at twice a second, always in its newest version, and goes when its time comes; what is no longer for readers of the
 * wire, or not yet again because the clock was set back, is taken off it.
 */
import { isGuarded, mayRead, outFrom, readableBy } from '#competition';
import type { GuardedDocument, Instant } from '#competition';

export interface WireDocument {
  readonly key: string;
  readonly version: number;
  /** JSON; null where there is nothing for readers of the wire. */
  readonly body: string | null;
}

interface Stored {
  readonly key: string;
  readonly version: number;
  readonly body: string;
}

interface Watched {
  /** By the Games clock; infinite where it is not for media. */
  readonly outFrom: number;
  /** What the wire says; null while that is not known, or no longer true. */
  out: boolean | null;
}

/** More come with the next look. */
const lookMaxDocuments = 500;

/** Past every embargo. */
const endOfTime = Number.MAX_SAFE_INTEGER as Instant;

const read = (body: string): GuardedDocument & { readonly kind: string } =>
  JSON.parse(body) as GuardedDocument & { readonly kind: string };

/** Documents of one partition that are not for everybody at once. */
export class GuardedWire {
  private readonly watched = new Map<string, Watched>();

  /** @param stored all of them: how the wire stands is not known to a process that begins, so each is sent again. */
  constructor(stored: Iterable<Stored>) {
    this.changed(stored);
  }

  /** Takes in what a batch wrote. */
  changed(documents: Iterable<Stored>): void {
    for (const { key, body } of documents) {
      if (!isGuarded(key)) continue;
      const document = read(body);
      const ever = mayRead(document, 'MEDIA', endOfTime);
      this.watched.set(key, { outFrom: ever ? outFrom(document) : Infinity, out: null });
    }
  }

  /**
   * Sends what the wire does not say as it is.
   * @param load the newest version of each, as the tables have it
   */
  async look(
    gamesNow: Instant,
    load: (keys: readonly string[]) => Promise<Iterable<Stored>>,
    send: (documents: readonly WireDocument[]) => Promise<void>,
  ): Promise<void> {
    const due = [...this.watched].filter(([, it]) => it.out !== it.outFrom <= gamesNow).slice(0, lookMaxDocuments);
    if (due.length === 0) return;
    const stored = await load(due.map(([key]) => key));
    await send(Array.from(stored, (document) => forTheWire(document, gamesNow)));
    // One that was changed meanwhile is watched anew, and looked at again.
    for (const [, it] of due) it.out = it.outFrom <= gamesNow;
  }
}

const forTheWire = ({ key, version, body }: Stored, gamesNow: Instant): WireDocument => {
  const document = readableBy(read(body), 'MEDIA', gamesNow);
  return { key, version, body: document && JSON.stringify(document) };
};
