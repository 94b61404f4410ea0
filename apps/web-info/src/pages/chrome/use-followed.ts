/** Keeps a page up to date: follows its channels and asks for its JSON when something on them has changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Live } from '#live';
import type { Freshness } from '#live';
import type { Opening, Shown, View } from '../view.js';
import { formOf } from '../parts/address.js';

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

/** Whether an answer has all that was heard of: a cache on the way may give an older one. */
const covers = (place: string | null, heard: string | null): boolean => {
  if (place === null || heard === null) return true;
  const [epoch, offset] = place.split('.');
  const [heardEpoch, heardOffset] = heard.split('.');
  return epoch !== heardEpoch || Number(offset) >= Number(heardOffset);
};

/** Asks for the page's own JSON, at most once a second. */
class Asking {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private lastAt = 0;
  private underWay = false;
  private closed = false;
  private wanted = false;
  private heard: string | null = null;

  constructor(
    private readonly url: string,
    private readonly onShown: (shown: Shown, place: string | null) => void,
  ) {}

  /** @param heard the place on the wire of what has changed. */
  ask(heard: string | null): void {
    this.heard = heard;
    this.wanted = true;
    if (this.underWay) return;
    this.timer ??= setTimeout(() => void this.fetch(), Math.max(0, this.lastAt + askEveryMs - Date.now()));
  }

  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private async fetch(): Promise<void> {
    const { heard } = this;
    this.timer = null;
    [this.underWay, this.wanted, this.lastAt] = [true, false, Date.now()];
    try {
      // The browser asks with its ETag, and gives what it has where nothing has changed.
      const answer = await fetch(this.url, { cache: 'no-cache' });
      const place = answer.headers.get('podium-place');
      if (answer.ok && !this.closed) this.onShown((await answer.json()) as Shown, place);
      if (!answer.ok || !covers(place, heard)) this.wanted = true;
    } catch {
      this.wanted = true;
    }
    this.underWay = false;
    if (this.wanted && !this.closed) this.ask(this.heard);
  }
}

export interface Followed {
  readonly shown: Shown;
  /** Null where there is nothing to follow. */
  readonly freshness: Freshness | null;
  /** Shows the page as of another instant; null for now. */
  readonly onLook: (at: string | null) => void;
}

/** Browsers open six connections to a host: pages that nobody looks at must not hold them all. */
const useSeen = (): boolean => {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    const look = (): void => setSeen(document.visibilityState !== 'hidden');
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return seen;
};

export const useFollowed = (opening: Opening, view: View): Followed => {
  const [shown, setShown] = useState<Shown>(opening);
  const [freshness, setFreshness] = useState(silent);
  // The page has everything up to here: whoever comes back asks for what changed since.
  const place = useRef(opening.place);
  const { language } = opening;
  const looks = useRef(0);
  const { at, address } = shown.chrome;
  const seen = useSeen();
  // An earlier instant changes no more.
  const channels = at === null ? [...new Set(view.channels(shown.model))].sort().join(' ') : '';
  useEffect(() => {
    if (channels === '' || !seen) return undefined;
    const asking = new Asking(formOf(`/${language}${address}`, { format: 'json' }), (now, upTo) => {
      place.current = upTo;
      setShown(now);
    });
    let [state, gaps] = ['connecting', 0];
    const live = new Live({
      url: new URL('/v1/changes', location.href).href,
      channels: channels.split(' '),
      // The model holds everything up to this place: only what changed since is of interest.
      ...(place.current === null ? {} : { from: { place: place.current, documents: [], since: Date.now() } }),
      onChanges: () => asking.ask(live.place),
      onFreshness: (now) => {
        // Where it could not be said what changed, the page has to ask.
        const isLiveAgain = now.state === 'live' && state !== 'live';
        if (now.gaps !== gaps || (isLiveAgain && place.current === null)) asking.ask(null);
        if (now.state !== state) setFreshness(now);
        [state, gaps] = [now.state, now.gaps];
      },
    });
    return () => {
      live.close();
      asking.close();
    };
  }, [channels, address, language, seen]);
  const onLook = useCallback(
    (to: string | null): void => {
      const there = formOf(`/${language}${address}`, { at: to });
      const look = ++looks.current;
      fetch(formOf(there, { format: 'json' }), { cache: 'no-cache' })
        .then(async (answer) => {
          if (!answer.ok) throw new Error(`status ${answer.status}`);
          const found = (await answer.json()) as Shown;
          // Somebody who looks on does not wait for what they left.
          if (look !== looks.current) return;
          place.current = answer.headers.get('podium-place');
          setShown(found);
          history.replaceState(null, '', there);
        })
        // Whatever is wrong, the page at that address says it.
        .catch(() => location.assign(there));
    },
    [address, language],
  );
  return { shown, freshness: channels === '' ? null : freshness, onLook };
};
