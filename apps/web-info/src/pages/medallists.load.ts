import { days, disciplines, medallists, nocs } from '#read-model';
import { invalidRequest } from '#service';
import { dayShape } from '../http/asked.js';
import { disciplineCode, nocCode } from '../http/codes.js';
import { medallistsView } from './medallists.js';
import type { MedallistsModel } from './medallists.js';
import type { Page } from './page.js';
import { medalLines } from './parts/medal-line.js';

/** More than any Games has. */
const medalsMax = 3_000;

export const medallistsPage: Page<MedallistsModel> = {
  path: '/medallists',
  query: ['noc', 'discipline', 'day'],
  view: medallistsView,
  load: async (reader, { query, moment }) => {
    const noc = query.noc === undefined ? undefined : nocCode(query.noc.toUpperCase());
    const discipline = query.discipline === undefined ? undefined : disciplineCode(query.discipline);
    if (query.day !== undefined && !dayShape.test(query.day))
      throw invalidRequest([{ path: 'day', message: 'a day is written 2024-08-04' }]);
    const [found, all, teams, planned] = await Promise.all([
      medallists(reader, { noc, discipline, day: query.day }, { from: 0, limit: medalsMax }, moment),
      disciplines(reader, moment),
      nocs(reader, moment),
      days(reader, moment),
    ]);
    return {
      noc: noc ?? '',
      discipline: discipline ?? '',
      day: query.day ?? '',
      disciplines: all.map(({ discipline: code, name }) => ({ code, name })),
      nocs: teams.map(({ code, name }) => ({ code, name })),
      days: planned.filter(({ goldUnits }) => goldUnits > 0).map((one) => one.day),
      rows: medalLines(found.medallists),
      competitors: found.competitors,
    };
  },
};
