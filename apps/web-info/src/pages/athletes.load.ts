import { participants } from '#read-model';
import { nocCode } from '../http/codes.js';
import { cursorOf, placeOf } from '../http/page.js';
import { athletesView } from './athletes.js';
import type { AthletesModel } from './athletes.js';
import type { Page } from './page.js';

const shownMax = 60;
const searchMax = 60;

export const athletesPage: Page<AthletesModel> = {
  path: '/athletes',
  query: ['q', 'noc', 'after'],
  view: athletesView,
  load: async (reader, { query, moment }) => {
    const q = (query.q ?? '').slice(0, searchMax);
    const noc = query.noc === undefined ? undefined : nocCode(query.noc.toUpperCase());
    const after = placeOf(query.after, 'string', 'string');
    // What holds no letter finds everybody, as nothing does.
    const search = /[\p{L}\p{N}]/u.test(q) ? q : undefined;
    const found = await participants(reader, { q: search, noc, after, limit: shownMax }, moment);
    return {
      q,
      noc: noc ?? '',
      rows: found.participants.map(({ id, name, noc: of, function: does, disciplines }) => ({
        competitor: id,
        name,
        noc: of,
        does,
        disciplines: disciplines.join(' '),
      })),
      next: found.next && cursorOf(found.next),
      competitors: Object.fromEntries(found.participants.map(({ id, name, noc: of }) => [id, { name, noc: of }])),
    };
  },
};
