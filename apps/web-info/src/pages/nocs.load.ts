import { dayAt, medallists, medalTable, noc, nocs, timetable } from '#read-model';
import { notFound } from '#service';
import { nocCode } from '../http/codes.js';
import { cursorOf, placeOf } from '../http/page.js';
import { personRow } from './athletes.load.js';
import { nocView } from './noc.js';
import type { NocModel } from './noc.js';
import { nocsView } from './nocs.js';
import type { NocsModel } from './nocs.js';
import type { Page } from './page.js';
import { medalLines } from './parts/medal-line.js';
import { unitRows } from './parts/unit-rows.js';

export const nocsPage: Page<NocsModel> = {
  path: '/nocs',
  query: [],
  view: nocsView,
  load: async (reader, { moment }) => {
    const [all, table] = await Promise.all([nocs(reader, moment), medalTable(reader, moment)]);
    const won = new Map(table.map((row) => [row.noc, row]));
    return {
      rows: all.map(({ code, name }) => {
        const { gold = 0, silver = 0, bronze = 0, total = 0 } = won.get(code) ?? {};
        return { code, name, gold, silver, bronze, total };
      }),
    };
  },
};

const peopleMax = 60;
const medalsMax = 1_000;

export const nocPage: Page<NocModel> = {
  path: '/nocs/:code',
  query: ['after'],
  view: nocView,
  load: async (reader, { params, query, moment, gamesNow }) => {
    const code = nocCode(params.code!);
    const after = placeOf(query.after, 'string', 'string');
    const day = await dayAt(reader, gamesNow, moment);
    const [found, held, table] = await Promise.all([
      noc(reader, code, { limit: peopleMax, after }, moment),
      medallists(reader, { noc: code }, { from: 0, limit: medalsMax }, moment),
      day === null ? { rows: [], competitors: {} } : timetable(reader, { day, noc: code }, moment),
    ]);
    if (!found) throw notFound(`The NOC ${code} has not been announced.`);
    const { participants, next } = found.page;
    return {
      code,
      name: found.noc.name,
      day,
      row: found.medals,
      medals: medalLines(held.medallists),
      rows: unitRows(table),
      people: participants.map(personRow),
      next: next && cursorOf(next),
      competitors: {
        ...table.competitors,
        ...held.competitors,
        ...Object.fromEntries(participants.map(({ id, name, noc: of }) => [id, { name, noc: of }])),
      },
    };
  },
};
