/** What a reader follows, kept in the browser, named in addresses. */
import { useEffect, useState } from 'react';

export const mineKinds = ['noc', 'athlete', 'event', 'discipline', 'unit'] as const;
export type MineKind = (typeof mineKinds)[number];
export type Mine = Readonly<Record<MineKind, readonly string[]>>;

/** An address has room for so many. */
export const mineMax = 20;

export const noMine: Mine = { noc: [], athlete: [], event: [], discipline: [], unit: [] };

/** `noc=FRA,USA&event=ATHM100M`. */
export const mineQuery = (mine: Mine): string =>
  mineKinds.flatMap((kind) => (mine[kind].length > 0 ? [`${kind}=${mine[kind].join(',')}`] : [])).join('&');

const key = 'favourites';

const readMine = (): Mine => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Record<MineKind, unknown>>;
    return Object.fromEntries(
      mineKinds.map((kind) => [
        kind,
        Array.isArray(kept[kind]) ? kept[kind].filter((code) => typeof code === 'string').slice(0, mineMax) : [],
      ]),
    ) as unknown as Mine;
  } catch {
    return noMine;
  }
};

const changed = 'favourites-changed';

const writeMine = (mine: Mine): void => {
  try {
    localStorage.setItem(key, JSON.stringify(mine));
  } catch {
    // A browser that keeps nothing has no favourites.
  }
  dispatchEvent(new Event(changed));
};

/** Empty on the server and in the first render. */
export const useMine = (): Mine => {
  const [mine, setMine] = useState(noMine);
  useEffect(() => {
    const take = (): void => setMine(readMine());
    take();
    addEventListener(changed, take);
    addEventListener('storage', take);
    return () => {
      removeEventListener(changed, take);
      removeEventListener('storage', take);
    };
  }, []);
  return mine;
};

export const turnMine = (kind: MineKind, code: string): void => {
  const mine = readMine();
  const without = mine[kind].filter((one) => one !== code);
  const has = without.length < mine[kind].length;
  writeMine({ ...mine, [kind]: has ? without : [...without, code].slice(-mineMax) });
};
