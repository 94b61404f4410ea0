/**
 * The wire carries only what is out, so whatever reads it, now or one day, cannot show what it never had: nothing internal, and
 * nothing before its embargo has ended by the Games clock. What is held back leaves a hole under its key, and goes out when
 * its time comes; where the clock is set back, as in a rehearsal, it is taken off the wire again.
 */
import { isGuarded, isOut, readableBy } from '#competition';
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

interface Embargoed extends Stored {
  readonly document: GuardedDocument;
  /** What the wire says of it; null while that is not known. */
  out: boolean | null;
}

/** Past the end of every embargo: what is for accredited media then. */
const endOfTime = Number.MAX_SAFE_INTEGER as Instant;

const forMedia = (body: string): (GuardedDocument & { readonly kind: string }) | null =>
  readableBy(JSON.parse(body) as GuardedDocument & { kind: string }, 'MEDIA', endOfTime);

/** What goes to the wire at once. A document with an embargo, ended or not, waits for `Embargoes`. */
export const withoutEmbargo = ({ key, version, body }: Stored): WireDocument => {
  if (!isGuarded(key)) return { key, version, body };
  const document = forMedia(body);
  const goes = document !== null && document.embargoUntil === null;
  return { key, version, body: goes ? JSON.stringify(document) : null };
};

/** The embargoed documents of one partition. */
export class Embargoes {
  private readonly held = new Map<string, Embargoed>();

  /** @param stored documents with an embargo, as the tables have them. */
  constructor(stored: Iterable<Stored>) {
    for (const document of stored) this.note(document, null);
  }

  get size(): number {
    return this.held.size;
  }

  /** Takes in what was just sent to the wire by `withoutEmbargo`. */
  sent(documents: Iterable<Stored>): void {
    for (const document of documents) if (isGuarded(document.key)) this.note(document, false);
  }

  /** What is otherwise now. Whoever asks sends it. */
  due(gamesNow: Instant): WireDocument[] {
    const changed: WireDocument[] = [];
    for (const embargoed of this.held.values()) {
      const out = isOut(embargoed.document, gamesNow);
      if (out === embargoed.out) continue;
      embargoed.out = out;
      const { key, version, body } = embargoed;
      changed.push({ key, version, body: out ? body : null });
    }
    return changed;
  }

  private note({ key, version, body }: Stored, out: boolean | null): void {
    const document = forMedia(body);
    if (document === null || document.embargoUntil === null) this.held.delete(key);
    else this.held.set(key, { key, version, body: JSON.stringify(document), document, out });
  }
}
