import { nocs, participants } from '#read-model';
import type { ParticipantDocument } from '#read-model';
import { nocCode } from '../http/codes.js';
import { cursorOf, placeOf } from '../http/page.js';
import { athletesView } from './athletes.js';
import type { AthletesModel } from './athletes.js';
import type { Page } from './page.js';
import type { PersonRow } from './parts/people.js';

const shownMax = 60;
const searchMax = 60;

export const personRow = ({ id, name, noc, function: does, disciplines }: ParticipantDocument): PersonRow => ({
  competitor: id,
  name,
  noc,
  does,
  disciplines,
});

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
    const [found, teams] = await Promise.all([
      participants(reader, { q: search, noc, after, limit: shownMax }, moment),
      nocs(reader, moment),
    ]);
    return {
      q,
      noc: noc ?? '',
      nocs: teams.map(({ code, name }) => ({ code, name })),
      rows: found.participants.map(personRow),
      next: found.next && cursorOf(found.next),
      competitors: Object.fromEntries(found.participants.map(({ id, name, noc: of }) => [id, { name, noc: of }])),
    };
  },
};
