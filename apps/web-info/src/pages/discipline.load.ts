import { dayAt, disciplines, medallists, programme, timetable } from '#read-model';
import { notFound } from '#service';
import { disciplineCode } from '../http/codes.js';
import { disciplineView } from './discipline.js';
import type { DisciplineModel } from './discipline.js';
import { disciplinesView } from './disciplines.js';
import type { DisciplinesModel } from './disciplines.js';
import type { Page } from './page.js';
import { medalLines } from './parts/medal-line.js';
import { planRows } from './parts/unit-rows.js';

export const disciplinesPage: Page<DisciplinesModel> = {
  path: '/disciplines',
  query: [],
  view: disciplinesView,
  load: async (reader, { moment }) => ({ rows: await disciplines(reader, moment) }),
};

const medalsMax = 500;

export const disciplinePage: Page<DisciplineModel> = {
  path: '/disciplines/:code',
  query: [],
  view: disciplineView,
  load: async (reader, { params, moment, gamesNow }) => {
    const code = disciplineCode(params.code!);
    const [events, day, table, held] = await Promise.all([
      programme(reader, code, moment),
      dayAt(reader, gamesNow, moment),
      timetable(reader, { discipline: code }, moment),
      medallists(reader, { discipline: code }, { from: 0, limit: medalsMax }, moment),
    ]);
    if (events.length === 0) throw notFound(`There is no discipline ${code} at these Games.`);
    const medals = Map.groupBy(medalLines(held.medallists), ({ sportEvent }) => sportEvent);
    const ofDay = { ...table, rows: table.rows.filter(({ plan }) => plan.day === day) };
    return {
      code,
      name: events[0]!.disciplineName,
      day,
      events: events.map(({ sportEvent, name, discipline, disciplineName }) => ({
        sportEvent,
        eventName: name,
        discipline,
        disciplineName,
        medals: medals.get(sportEvent) ?? [],
      })),
      rows: planRows(ofDay),
      competitors: { ...held.competitors, ...table.competitors },
    };
  },
};
