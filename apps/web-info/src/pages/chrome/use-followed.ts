/** Keeps a page up to date: follows its channels and asks for its JSON when something on them has changed. */
import { useEffect, useRef, useState } from 'react';
import { Live } from '#live';
import type { Freshness } from '#live';
import type { Opening, Shown } from '../view.js';
import { viewOf } from '../views.js';

const askEveryMs = 1_000;
const silent: Freshness = {
  state: 'connecting',
  since: null,
  sentAt: null,
  delayMs: 0,
  breaks: 0,
  gaps: 0,
  reason: null,
};

/** Asks for the page's own JSON, at most once a second; what has not changed is not sent again. */
class Asking {
  private etag: string | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private lastAt = 0;
  private under = false;
  private again = false;

  constructor(
    private readonly url: string,
    private readonly onShown: (shown: Shown) => void,
  ) {}

  ask(): void {
    if (this.under) return void (this.again = true);
    this.timer ??= setTimeout(() => void this.fetch(), Math.max(0, this.lastAt + askEveryMs - Date.now()));
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private async fetch(): Promise<void> {
    this.timer = null;
    this.under = true;
    this.lastAt = Date.now();
    try {
      const answer = await fetch(this.url, {
        headers: this.etag === null ? {} : { 'if-none-match': this.etag },
        cache: 'no-store',
      });
      if (answer.ok) {
        this.etag = answer.headers.get('etag');
        this.onShown((await answer.json()) as Shown);
      } else if (answer.status !== 304) this.again = true;
    } catch {
      // The stream says that nothing comes any more; when it is back, it asks.
    }
    this.under = false;
    if (this.again) {
      this.again = false;
      this.ask();
    }
  }
}

export const useFollowed = (opening: Opening): { shown: Shown; freshness: Freshness } => {
  const [shown, setShown] = useState<Shown>(opening);
  const [freshness, setFreshness] = useState(silent);
  const place = useRef(opening.place);
  const { chrome, language } = opening;
  const isPast = chrome.at !== null;
  const channels = isPast ? '' : [...new Set(viewOf(shown.view).channels(shown.model))].sort().join(' ');
  useEffect(() => {
    if (channels === '') return undefined;
    const [path = '', query = ''] = chrome.address.split('?');
    const url = `/${language}${path}?${query === '' ? '' : `${query}&`}format=json`;
    const asking = new Asking(url, setShown);
    const live = new Live({
      url: new URL('/v1/live', location.href).href,
      channels: channels.split(' '),
      // The model holds everything up to this place: only what changed since is of interest.
      ...(place.current === null ? {} : { from: { place: place.current, documents: [], since: Date.now() } }),
      onChanges: () => {
        place.current = live.place;
        asking.ask();
      },
      onFreshness: (now) => setFreshness((before) => (before.state === now.state ? before : now)),
    });
    return () => {
      live.close();
      asking.close();
    };
  }, [channels, chrome.address, language]);
  return { shown, freshness };
};
