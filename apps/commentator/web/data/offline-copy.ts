/** The last documents, kept by the browser: a terminal that is started without its server shows them, and says so. */
import type { LiveDocument, Snapshot } from '#live';

const name = 'podium-commentator';
const documents = 'documents';
const about = 'about';
/** Copying a whole Games in one go would hold up what is drawn. */
const atOnce = 200;

interface About {
  readonly place: string;
  readonly since: number;
  readonly channels: string;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });

export class OfflineCopy {
  private constructor(private readonly database: IDBDatabase) {}

  /** Null where the browser keeps nothing for this page. */
  static async open(): Promise<OfflineCopy | null> {
    try {
      const request = indexedDB.open(name, 1);
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore(documents, { keyPath: 'key' });
        request.result.createObjectStore(about);
      });
      return new OfflineCopy(await settled(request));
    } catch {
      return null;
    }
  }

  /** What was kept for these channels: a copy of others could not be gone on with. */
  async load(
    channels: readonly string[] | null,
  ): Promise<(Snapshot & { readonly channels: readonly string[] }) | null> {
    const transaction = this.database.transaction([documents, about]);
    const known = await settled<About | undefined>(transaction.objectStore(about).get('copy'));
    if (!known || (channels && known.channels !== channels.join(' '))) return null;
    const kept = await settled<LiveDocument[]>(transaction.objectStore(documents).getAll());
    return { place: known.place, since: known.since, documents: kept, channels: known.channels.split(' ') };
  }

  /** Documents and the place up to which they are whole go together, or not at all. */
  async save(
    changed: readonly (readonly [string, LiveDocument | null])[],
    {
      place,
      since,
      channels,
    }: { readonly place: string; readonly since: number; readonly channels: readonly string[] },
  ): Promise<void> {
    const transaction = this.database.transaction([documents, about], 'readwrite', { durability: 'relaxed' });
    const kept = transaction.objectStore(documents);
    for (let from = 0; from < changed.length; from += atOnce) {
      let last: IDBRequest | null = null;
      for (const [key, document] of changed.slice(from, from + atOnce))
        last = document ? kept.put(document) : kept.delete(key);
      // The transaction stays open in what follows its own request.
      if (last) await settled(last);
    }
    transaction.objectStore(about).put({ place, since, channels: channels.join(' ') } satisfies About, 'copy');
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')));
    });
  }

  async clear(): Promise<void> {
    const transaction = this.database.transaction([documents, about], 'readwrite');
    await Promise.all([
      settled(transaction.objectStore(documents).clear()),
      settled(transaction.objectStore(about).clear()),
    ]);
  }
}
