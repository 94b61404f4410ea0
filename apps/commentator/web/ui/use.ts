/** What the parts of the page are made from, and when they are drawn again. */
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import { words } from '#screens';
import type { Words } from '#screens';
import type { Connection } from '../data/connection.js';
import type { Kind, Kinds } from '../data/documents.js';
import { gamesTime } from '../data/games-time.js';
import type { Kept } from '../data/kept.js';
import type { Notes } from '../data/notes.js';
import type { Settings } from '../data/settings.js';
import type { Store, Topic } from '../data/store.js';

export interface Parts {
  readonly store: Store;
  readonly connection: Connection;
  readonly settings: Kept<Settings>;
  readonly notes: Kept<Notes>;
}

export const PartsContext = createContext<Parts | null>(null);

export const useParts = (): Parts => {
  const parts = use(PartsContext);
  if (!parts) throw new Error('a part of the page stands outside of it');
  return parts;
};

/** Drawn again when the document changes. */
export const useDocument = <K extends Kind>(kind: K, name: string | null | undefined): Kinds[K] | undefined => {
  const { store } = useParts();
  const key = `${kind}:${name ?? ''}`;
  return useSyncExternalStore(
    (listener) => store.subscribe(key, listener),
    () => (name == null ? undefined : store.get(kind, name)),
  );
};

/** Drawn again when anything of the topic changes. */
export const useTopic = (topic: Topic): number => {
  const { store } = useParts();
  return useSyncExternalStore(
    (listener) => store.subscribe(topic, listener),
    () => store.version(topic),
  );
};

export const useKept = <T>(kept: Kept<T>): T => useSyncExternalStore(kept.subscribe, () => kept.value);

export const useSettings = (): [Settings, (change: Partial<Settings>) => void] => {
  const { settings } = useParts();
  const value = useKept(settings);
  return [value, (change) => settings.set({ ...settings.value, ...change })];
};

export const useWords = (): Words => words[useSettings()[0].language];

/** The server's clock, milliseconds since 1970. */
export const serverNow = ({ offset }: Connection): number => Date.now() + (offset ?? 0);

/** What the Games take for now, milliseconds since 1970. */
export const gamesNowOf = ({ store, connection }: Parts, realNow = serverNow(connection)): number =>
  gamesTime(store.get('clock', 'games'), realNow);

/** Draws again every so many milliseconds. */
export const useTick = (everyMs: number): number => {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((before) => before + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return tick;
};

/** The venue's zone: that of the first venue; a Games has one. */
export const useTimeZone = (): string => {
  const { store } = useParts();
  useTopic('games');
  for (const { timeZone } of store.all('venue')) return timeZone;
  return 'UTC';
};
