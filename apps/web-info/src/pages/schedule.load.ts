import type { NocCode } from '#competition';
import { dayAt, days, nocs, timetable } from '#read-model';
import { invalidRequest } from '#service';
import { dayShape, venueShape } from '../http/asked.js';
import { disciplineCode, nocCode } from '../http/codes.js';
import type { Page } from './page.js';
import { planRows } from './parts/unit-rows.js';
import { scheduleView } from './schedule.js';
import type { ScheduleModel } from './schedule.js';

export const schedulePage: Page<ScheduleModel> = {
  path: '/schedule',
  query: ['day', 'venue', 'discipline', 'noc'],
  view: scheduleView,
  load: async (reader, { query, moment, gamesNow }) => {
    if (query.day !== undefined && !dayShape.test(query.day))
      throw invalidRequest([{ path: 'day', message: 'a day is written 2024-08-04' }]);
    if (query.venue !== undefined && !venueShape.test(query.venue))
      throw invalidRequest([{ path: 'venue', message: 'a venue is a code as in the list' }]);
    const noc: NocCode | undefined = query.noc === undefined ? undefined : nocCode(query.noc.toUpperCase());
    const discipline = query.discipline === undefined ? undefined : disciplineCode(query.discipline);
    const day = query.day ?? (await dayAt(reader, gamesNow, moment));
    const [planned, teams, whole] = await Promise.all([
      days(reader, moment),
      nocs(reader, moment),
      day === null ? { rows: [], competitors: {} } : timetable(reader, { day }, moment),
    ]);
    const table = day === null || noc === undefined ? whole : await timetable(reader, { day, noc }, moment);
    const all = planRows(whole);
    const disciplines = new Map(all.map((row) => [row.discipline, row.disciplineName]));
    const venues = new Map(all.flatMap((row) => (row.venue === null ? [] : [[row.venue, row.venueName] as const])));
    return {
      day,
      days: planned.map((one) => one.day),
      disciplines: [...disciplines].map(([code, name]) => ({ code, name })),
      venues: [...venues].map(([code, name]) => ({ code, name })),
      nocs: teams.map(({ code, name }) => ({ code, name })),
      venue: query.venue ?? '',
      discipline: discipline ?? '',
      noc: noc ?? '',
      rows: planRows(table).filter(
        (row) =>
          (discipline === undefined || row.discipline === discipline) &&
          (query.venue === undefined || row.venue === query.venue),
      ),
      competitors: table.competitors,
    };
  },
};
