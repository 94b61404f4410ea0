import { dayAt, medallists, medalTable, timetable } from '#read-model';
import { homeRoom, homeView, nocsRoom } from './home.js';
import type { HomeModel } from './home.js';
import type { Page } from './page.js';
import { latestWritings } from './parts/latest.load.js';
import { medalLines } from './parts/medal-line.js';
import { isAhead, isOver, isUnderWay } from './parts/unit-row.js';
import { unitRows } from './parts/unit-rows.js';

const medalsMax = 300;

export const homePage: Page<HomeModel> = {
  path: '',
  query: [],
  view: homeView,
  // What comes next depends on the time.
  keptMaxMs: 2_000,
  isGuarded: true,
  load: async (reader, { moment, gamesNow, asker }) => {
    const day = await dayAt(reader, gamesNow, moment);
    if (day === null) {
      const latest = await latestWritings(reader, asker, moment);
      return { day, live: 0, now: [], next: [], finals: [], table: [], disciplines: [], latest };
    }
    const [planned, table, held, latest] = await Promise.all([
      timetable(reader, { day }, moment),
      medalTable(reader, moment),
      medallists(reader, { day }, { from: 0, limit: medalsMax }, moment),
      latestWritings(reader, asker, moment),
    ]);
    const rows = unitRows(planned).toSorted((a, b) => (a.startAt < b.startAt ? -1 : Number(a.startAt > b.startAt)));
    // Finals first, then what began first.
    const live = rows.filter(isUnderWay).toSorted((a, b) => Number(b.medal === 1) - Number(a.medal === 1));
    const over = rows.filter(isOver).toSorted((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1));
    const medals = medalLines(held.medallists);
    return {
      day,
      live: live.length,
      now: [...live, ...over].slice(0, homeRoom),
      next: rows.filter(isAhead).slice(0, homeRoom),
      finals: rows
        .filter(({ medal }) => medal === 1)
        .map((row) => ({
          ...row,
          golds: medals.filter((line) => line.medal === 'GOLD' && line.sportEvent === row.sportEvent),
        })),
      table: table.slice(0, nocsRoom),
      latest,
      disciplines: [...new Set(rows.map(({ discipline }) => discipline))],
      competitors: { ...planned.competitors, ...held.competitors },
    };
  },
};
