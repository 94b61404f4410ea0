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

/** Asks for the page's own JSON, at most once a second and only while somebody looks. */
class Asking {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private lastAt = 0;
  private underWay = false;
  private wanted = false;
  private heard: string | null = null;

  constructor(
    private readonly url: string,
    private readonly onShown: (shown: Shown) => void,
  ) {
    document.addEventListener('visibilitychange', this.looked);
  }

  /** @param heard the place on the wire of what has changed. */
  ask(heard: string | null): void {
    this.heard = heard;
    this.wanted = true;
    if (this.underWay || document.visibilityState === 'hidden') return;
    this.timer ??= setTimeout(() => void this.fetch(), Math.max(0, this.lastAt + askEveryMs - Date.now()));
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.looked);
    if (this.timer) clearTimeout(this.timer);
  }

  private readonly looked = (): void => {
    if (this.wanted) this.ask(this.heard);
  };

  private async fetch(): Promise<void> {
    const { heard } = this;
    this.timer = null;
    [this.underWay, this.wanted, this.lastAt] = [true, false, Date.now()];
    try {
      // The browser asks with its ETag, and gives what it has where nothing has changed.
      const answer = await fetch(this.url, { cache: 'no-cache' });
      if (answer.ok) this.onShown((await answer.json()) as Shown);
      if (!answer.ok || !covers(answer.headers.get('podium-place'), heard)) this.wanted = true;
    } catch {
      this.wanted = true;
    }
    this.underWay = false;
    if (this.wanted) this.ask(this.heard);
  }
}

export interface Followed {
  readonly shown: Shown;
  /** Null where there is nothing to follow. */
  readonly freshness: Freshness | null;
  /** Shows the page as of another instant; null for now. */
  readonly onLook: (at: string | null) => void;
}

export const useFollowed = (opening: Opening, view: View): Followed => {
  const [shown, setShown] = useState<Shown>(opening);
  const [freshness, setFreshness] = useState(silent);
  const place = useRef(opening.place);
  const { language } = opening;
  const { at, address } = shown.chrome;
  // An earlier instant changes no more.
  const channels = at === null ? [...new Set(view.channels(shown.model))].sort().join(' ') : '';
  useEffect(() => {
    if (channels === '') return undefined;
    const asking = new Asking(formOf(`/${language}${address}`, { format: 'json' }), setShown);
    let [state, gaps] = ['connecting', 0];
    const live = new Live({
      url: new URL('/v1/changes', location.href).href,
      channels: channels.split(' '),
      // The model holds everything up to this place: only what changed since is of interest.
      ...(place.current === null ? {} : { from: { place: place.current, documents: [], since: Date.now() } }),
      onChanges: () => {
        place.current = live.place;
        asking.ask(live.place);
      },
      onFreshness: (now) => {
        // Where it could not be said what changed, the page has to ask.
        if (now.gaps !== gaps || (now.state === 'live' && place.current === null)) asking.ask(null);
        gaps = now.gaps;
        if (now.state === 'live') place.current = live.place;
        if (now.state !== state) setFreshness(now);
        state = now.state;
      },
    });
    return () => {
      live.close();
      asking.close();
    };
  }, [channels, address, language]);
  const onLook = useCallback(
    (to: string | null): void => {
      const there = formOf(`/${language}${address}`, { at: to });
      fetch(formOf(there, { format: 'json' }), { cache: 'no-cache' })
        .then(async (answer) => {
          if (!answer.ok) throw new Error(`status ${answer.status}`);
          place.current = answer.headers.get('podium-place');
          setShown((await answer.json()) as Shown);
          history.replaceState(null, '', there);
        })
        // Whatever is wrong, the page at that address says it.
        .catch(() => location.assign(there));
    },
    [address, language],
  );
  return { shown, freshness: channels === '' ? null : freshness, onLook };
};
