import type { NocCode } from '#competition';
import { dayAt, days, disciplines, leadersOf, scheduleOfDay, venues } from '#read-model';
import { invalidRequest } from '#service';
import { dayShape } from '../http/asked.js';
import { disciplineCode, nocCode } from '../http/codes.js';
import type { Page } from './page.js';
import { leadersOfUnit } from './parts/unit-row.js';
import { unitRows } from './parts/unit-rows.js';
import { scheduleView } from './schedule.js';
import type { ScheduleModel } from './schedule.js';

export const schedulePage: Page<ScheduleModel> = {
  path: '/schedule',
  query: ['day', 'venue', 'discipline', 'noc'],
  view: scheduleView,
  load: async (reader, { query, moment, gamesNow }) => {
    if (query.day !== undefined && !dayShape.test(query.day))
      throw invalidRequest([{ path: 'day', message: 'a day is written 2024-08-04' }]);
    const day = query.day ?? (await dayAt(reader, gamesNow, moment));
    const noc: NocCode | undefined = query.noc === undefined ? undefined : nocCode(query.noc.toUpperCase());
    const discipline = query.discipline === undefined ? undefined : disciplineCode(query.discipline);
    const [planned, all, places, schedule] = await Promise.all([
      days(reader, moment),
      disciplines(reader, moment),
      venues(reader, moment),
      day === null ? [] : scheduleOfDay(reader, { day, venue: query.venue, discipline, noc }, moment),
    ]);
    const bare = unitRows(schedule, new Map());
    const { units, competitors } = await leadersOf(
      reader,
      bare
        .filter(({ resultStatus }) => resultStatus !== null && resultStatus !== 'START_LIST')
        .map(({ rsc }) => rsc as never),
    );
    const shown = moment.by === 'now' ? units : new Map<never, never>();
    return {
      day,
      days: planned.map((one) => one.day),
      disciplines: all.map(({ discipline: code, name }) => ({ code, name })),
      venues: places.map(({ code, name }) => ({ code, name })),
      venue: query.venue ?? '',
      discipline: discipline ?? '',
      noc: noc ?? '',
      rows: bare.map((row) => {
        const unit = shown.get(row.rsc as never);
        return unit ? { ...row, leaders: leadersOfUnit(unit) } : row;
      }),
      competitors,
    };
  },
};
