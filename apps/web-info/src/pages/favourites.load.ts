import { competitorsByIds, disciplines, nocs, programme } from '#read-model';
import { mineKinds } from './chrome/mine.js';
import { favouritesView } from './favourites.js';
import type { FavouritesModel } from './favourites.js';
import { dayOf, mineOf, plannedFor } from './followed.js';
import type { Page } from './page.js';
import { eventName } from './parts/event-name.js';
import { unitRow } from './parts/unit-rows.js';

export const favouritesPage: Page<FavouritesModel> = {
  path: '/favourites',
  query: mineKinds,
  view: favouritesView,
  load: async (reader, { query, gamesNow, moment }) => {
    const mine = mineOf(query);
    const [planned, day, events, all, countries, competitors] = await Promise.all([
      plannedFor(reader, mine),
      dayOf(reader, gamesNow),
      programme(reader, undefined, moment),
      disciplines(reader, moment),
      nocs(reader, moment),
      competitorsByIds(reader, mine.athlete as never, moment),
    ]);
    const nameOf: Readonly<Record<string, (code: string) => string | undefined>> = {
      noc: (code) => countries.find((one) => one.code === code)?.name,
      discipline: (code) => all.find((one) => one.discipline === code)?.name,
      event: (code) =>
        eventName(
          code,
          events.find(({ sportEvent }) => sportEvent === code),
        ),
      athlete: (code) => competitors[code]?.name,
      unit: (code) => planned.find(({ plan }) => plan.rsc === code)?.plan.name,
    };
    return {
      mine,
      names: mineKinds.flatMap((kind) => mine[kind].map((code) => ({ kind, code, name: nameOf[kind]!(code) ?? code }))),
      rows: planned
        .filter(({ plan }) => day === null || plan.day >= day)
        .slice(0, 200)
        .map(({ plan, disciplineName, venueName, timeZone }) => ({
          ...unitRow(plan, { programme: null, venue: null }, null, null),
          disciplineName,
          venueName,
          timeZone,
        })),
      competitors,
    };
  },
};
