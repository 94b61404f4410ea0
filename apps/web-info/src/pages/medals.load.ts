import { days, medalTable, now } from '#read-model';
import { medalsView } from './medals.js';
import type { MedalsModel } from './medals.js';
import { endOfDay } from './parts/end-of-day.js';
import type { Page } from './page.js';

export const medalsPage: Page<MedalsModel> = {
  path: '/medals',
  query: [],
  view: medalsView,
  load: async (reader, { moment, today, timeZone }) => {
    const [rows, planned] = await Promise.all([medalTable(reader, moment), days(reader, now)]);
    return {
      rows,
      // A day that is not over is now.
      days: planned
        .filter(({ goldUnits }) => goldUnits > 0)
        .map(({ day }) => ({ day, at: endOfDay(day, timeZone) }))
        .filter(({ at }) => at <= today),
    };
  },
};
