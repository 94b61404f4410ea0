import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { clockSeconds } from '#screens';
import { freshOf } from '../data/freshness.js';
import type { Fresh } from '../data/freshness.js';
import { gamesNowOf, useParts, useSettings, useTick, useTimeZone, useWords } from '../ui/use.js';

const everyMs = 250;

export const useFresh = (): Fresh => {
  const { connection } = useParts();
  useTick(everyMs);
  const live = useSyncExternalStore(connection.subscribe, () => connection.freshness);
  return freshOf(live, Date.now(), connection.offset);
};

const toneOf: Readonly<Record<Fresh['state'], string>> = {
  connecting: 'quiet',
  live: 'live',
  delayed: 'unofficial',
  stale: 'unofficial',
  offline: 'quiet',
  refused: 'unofficial',
};

/** How old what is shown is, always in sight. */
export const FreshChip = (): ReactNode => {
  const parts = useParts();
  const { freshness } = useWords();
  const [{ language }] = useSettings();
  const timeZone = useTimeZone();
  const fresh = useFresh();
  const at = (since: number): string => {
    const games = gamesNowOf(parts, since + (parts.connection.offset ?? 0));
    return clockSeconds(new Date(games).toISOString(), language, timeZone);
  };
  const text = ((): string => {
    switch (fresh.state) {
      case 'live':
        return fresh.latencyMs === null ? freshness.live : `${freshness.live} · ${fresh.latencyMs} ms`;
      case 'delayed':
        return freshness.delayed(fresh.seconds);
      case 'stale':
      case 'offline':
        return freshness[fresh.state](at(fresh.since));
      case 'refused':
        return freshness.refused;
      case 'connecting':
        return freshness.connecting;
    }
  })();
  return (
    <p className="fresh-chip" data-state={fresh.state}>
      <span className={`chip ${toneOf[fresh.state]}`}>{text}</span>
      {fresh.state === 'refused' && <span className="quietly">{fresh.reason}</span>}
    </p>
  );
};
