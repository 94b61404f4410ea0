import { dayAt, disciplines, leadersOf, medallists, programme, scheduleOfDay } from '#read-model';
import { notFound } from '#service';
import { disciplineCode } from '../http/codes.js';
import { disciplineView } from './discipline.js';
import type { DisciplineModel } from './discipline.js';
import { disciplinesView } from './disciplines.js';
import type { DisciplinesModel } from './disciplines.js';
import type { Page } from './page.js';
import { leadersOfUnit } from './parts/unit-row.js';
import { unitRows } from './parts/unit-rows.js';

export const disciplinesPage: Page<DisciplinesModel> = {
  path: '/disciplines',
  query: [],
  view: disciplinesView,
  load: async (reader, { moment }) => {
    const rows = await disciplines(reader, moment);
    return { rows: rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) };
  },
};

const medalsMax = 500;

export const disciplinePage: Page<DisciplineModel> = {
  path: '/disciplines/:code',
  query: [],
  view: disciplineView,
  load: async (reader, { params, moment, gamesNow }) => {
    const code = disciplineCode(params.code!);
    const events = await programme(reader, code, moment);
    if (events.length === 0) throw notFound(`There is no discipline ${code} at these Games.`);
    const day = await dayAt(reader, gamesNow, moment);
    const [schedule, held] = await Promise.all([
      day === null ? [] : scheduleOfDay(reader, { day, discipline: code }, moment),
      medallists(reader, { discipline: code }, { from: 0, limit: medalsMax }, moment),
    ]);
    const bare = unitRows(schedule, new Map());
    const { units, competitors } = await leadersOf(
      reader,
      moment.by === 'now' ? bare.map(({ rsc }) => rsc as never) : [],
    );
    const medals = Map.groupBy(held.medallists, ({ sportEvent }) => sportEvent as string);
    return {
      code,
      name: events[0]!.disciplineName,
      day,
      events: events.map(({ sportEvent, name }) => ({
        sportEvent,
        name,
        medals: (medals.get(sportEvent) ?? []).map(({ medal, competitor, noc }) => ({ medal, competitor, noc })),
      })),
      rows: bare.map((row) => {
        const unit = units.get(row.rsc as never);
        return unit ? { ...row, leaders: leadersOfUnit(unit) } : row;
      }),
      competitors: { ...held.competitors, ...competitors },
    };
  },
};
