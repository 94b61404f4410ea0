import { medallists } from '#read-model';
import { disciplineCode, nocCode } from '../http/codes.js';
import { medallistsView } from './medallists.js';
import type { MedallistsModel } from './medallists.js';
import type { Page } from './page.js';
import { eventName } from './parts/event-name.js';

/** More than any Games has. */
const medalsMax = 3_000;

export const medallistsPage: Page<MedallistsModel> = {
  path: '/medallists',
  query: ['noc', 'discipline'],
  view: medallistsView,
  load: async (reader, { query, moment }) => {
    const noc = query.noc === undefined ? undefined : nocCode(query.noc.toUpperCase());
    const discipline = query.discipline === undefined ? undefined : disciplineCode(query.discipline);
    const found = await medallists(reader, { noc, discipline }, { from: 0, limit: medalsMax }, moment);
    return {
      noc: noc ?? '',
      rows: found.medallists.map(({ medal, competitor, noc: of, sportEvent, programme, day }) => ({
        medal,
        competitor,
        noc: of,
        sportEvent,
        event: eventName(sportEvent, programme),
        day,
      })),
      competitors: found.competitors,
    };
  },
};
