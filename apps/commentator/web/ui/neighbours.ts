/** The units of a sport event in the order in which they are held. */
import type { Store } from '../data/store.js';
import { useParts, useTopic } from './use.js';

export const unitsInOrder = (store: Store, sportEvent: string): string[] =>
  [...store.unitsOfEvent(sportEvent)]
    .filter((rsc) => rsc.slice(26) !== '--------')
    .map((rsc) => ({
      rsc,
      at: store.get('unit', rsc)?.startAt ?? store.get('schedule', rsc)?.startAt ?? store.get('unit', rsc)?.asOf ?? '',
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.rsc < b.rsc ? -1 : 1))
    .map(({ rsc }) => rsc);

export const neighboursOf = (
  store: Store,
  rsc: string,
): { readonly before: string | null; readonly after: string | null } => {
  const units = unitsInOrder(store, rsc.slice(0, 22));
  const at = units.indexOf(rsc);
  return at < 0 ? { before: null, after: null } : { before: units[at - 1] ?? null, after: units[at + 1] ?? null };
};

export const useNeighbours = (rsc: string): ReturnType<typeof neighboursOf> => {
  const { store } = useParts();
  useTopic('now');
  return neighboursOf(store, rsc);
};
