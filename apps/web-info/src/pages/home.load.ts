import { dayAt, leadersOf, medallists, medalTable, scheduleOfDay } from '#read-model';
import { homeView } from './home.js';
import type { HomeModel } from './home.js';
import type { Page } from './page.js';
import { isAhead, isOver, isUnderWay, unitRows } from './parts/unit-rows.js';
import { leadersOfUnit } from './parts/unit-row.js';

const shownMax = 5;
const endedMax = 8;
const nocsMax = 10;
const medalsMax = 300;
const medalsShown = 12;

export const homePage: Page<HomeModel> = {
  path: '',
  query: [],
  view: homeView,
  load: async (reader, { moment, gamesNow }) => {
    const day = await dayAt(reader, gamesNow, moment);
    const [schedule, table, held] = await Promise.all([
      day === null ? [] : scheduleOfDay(reader, { day }, moment),
      medalTable(reader, moment),
      day === null ? null : medallists(reader, { day }, { from: 0, limit: medalsMax }, moment),
    ]);
    const rows = unitRows(schedule, new Map());
    const byNewest = rows.toSorted((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1));
    const [live, ended] = [byNewest.filter(isUnderWay), byNewest.filter(isOver).slice(0, endedMax)];
    const shown = [...live.slice(0, shownMax), ...ended];
    const { units, competitors } = await leadersOf(
      reader,
      shown.map(({ rsc }) => rsc as never),
    );
    const withLeaders = (row: (typeof rows)[number]): (typeof rows)[number] => {
      const unit = units.get(row.rsc as never);
      return unit ? { ...row, leaders: leadersOfUnit(unit) } : row;
    };
    return {
      day,
      live: live.length,
      now: live.slice(0, shownMax).map(withLeaders),
      next: rows.filter((row) => isAhead(row, gamesNow)).slice(0, shownMax),
      finished: ended.map(withLeaders),
      table: table.slice(0, nocsMax),
      medals: (held?.medallists ?? []).slice(-medalsShown).map(({ medal, competitor, noc, sportEvent, programme }) => ({
        medal,
        competitor,
        noc,
        sportEvent,
        event: programme ? `${programme.disciplineName}, ${programme.name}` : sportEvent,
      })),
      competitors: { ...held?.competitors, ...competitors },
    };
  },
};
