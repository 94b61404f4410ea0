import { medallists, medalTable, noc, nocs } from '#read-model';
import { notFound } from '#service';
import { nocCode } from '../http/codes.js';
import { cursorOf, placeOf } from '../http/page.js';
import { nocView } from './noc.js';
import type { NocModel } from './noc.js';
import { nocsView } from './nocs.js';
import type { NocsModel } from './nocs.js';
import type { Page } from './page.js';
import { eventName } from './parts/event-name.js';

export const nocsPage: Page<NocsModel> = {
  path: '/nocs',
  query: [],
  view: nocsView,
  load: async (reader, { moment }) => {
    const [all, table] = await Promise.all([nocs(reader, moment), medalTable(reader, moment)]);
    const totals = new Map<string, number>(table.map(({ noc: code, total }) => [code, total]));
    return { rows: all.map(({ code, name }) => ({ code, name, medals: totals.get(code) ?? 0 })) };
  },
};

const peopleMax = 100;
const medalsMax = 500;

export const nocPage: Page<NocModel> = {
  path: '/nocs/:code',
  query: ['after'],
  view: nocView,
  load: async (reader, { params, query, moment }) => {
    const code = nocCode(params.code!);
    const after = placeOf(query.after, 'string', 'string');
    const [found, held] = await Promise.all([
      noc(reader, code, { limit: peopleMax, after }, moment),
      medallists(reader, { noc: code }, { from: 0, limit: medalsMax }, moment),
    ]);
    if (!found) throw notFound(`The NOC ${code} has not been announced.`);
    const { participants, next } = found.page;
    return {
      code,
      name: found.noc.longName ?? found.noc.name,
      row: found.medals,
      medals: held.medallists.map(({ medal, competitor, noc: of, sportEvent, programme }) => ({
        medal,
        competitor,
        noc: of,
        sportEvent,
        event: eventName(sportEvent, programme),
      })),
      people: participants.map(({ id, name, noc: of, function: does, disciplines }) => ({
        competitor: id,
        name,
        noc: of,
        does,
        disciplines: disciplines.join(' '),
      })),
      next: next && cursorOf(next),
      competitors: {
        ...held.competitors,
        ...Object.fromEntries(participants.map(({ id, name, noc: of }) => [id, { name, noc: of }])),
      },
    };
  },
};
