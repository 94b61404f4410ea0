import { dayAt, followedNames, timetableOf } from '#read-model';
import type { FollowedNames } from '#read-model';
import { mineKinds } from './chrome/mine.js';
import { favouritesView } from './favourites.js';
import type { FavouritesModel, NamedFavourite } from './favourites.js';
import { followedBy, mineOf } from './followed.js';
import type { Page } from './page.js';
import type { UnitRow } from './parts/unit-row.js';
import { unitRows } from './parts/unit-rows.js';

export const favouritesPage: Page<FavouritesModel> = {
  path: '/favourites',
  query: mineKinds,
  view: favouritesView,
  load: async (reader, { query, gamesNow, moment }) => {
    const mine = mineOf(query);
    if (mineKinds.every((kind) => mine[kind].length === 0))
      return { mine, day: null, names: [], rows: [], competitors: {} };
    const followed = followedBy(mine);
    const [table, day, names] = await Promise.all([
      timetableOf(reader, followed, moment),
      dayAt(reader, gamesNow, moment),
      followedNames(reader, followed, moment),
    ]);
    const rows = unitRows(table);
    return {
      mine,
      day,
      names: mineKinds.flatMap((kind) => mine[kind].map((code) => named(kind, code, names, rows))),
      rows,
      competitors: { ...table.competitors, ...names.competitors },
    };
  },
};

const named = (
  kind: NamedFavourite['kind'],
  code: string,
  { programmes, nocs }: FollowedNames,
  rows: readonly UnitRow[],
): NamedFavourite => {
  const programme = programmes.get(code as never);
  return {
    kind,
    code,
    nocName: nocs.get(code as never)?.name ?? null,
    unit: rows.find(({ rsc }) => rsc === code) ?? null,
    event: programme
      ? {
          sportEvent: programme.sportEvent,
          eventName: programme.name,
          discipline: programme.discipline,
          disciplineName: programme.disciplineName,
        }
      : null,
  };
};
