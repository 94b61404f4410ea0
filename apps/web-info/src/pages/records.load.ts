import { sportRecords } from '#read-model';
import type { Page } from './page.js';
import { recordsView } from './records.js';
import type { RecordsModel } from './records.js';

const recordsMax = 2_000;

export const recordsPage: Page<RecordsModel> = {
  path: '/records',
  query: ['here'],
  view: recordsView,
  load: async (reader, { query, moment }) => {
    const setHere = query.here === 'true';
    const { records, competitors } = await sportRecords(reader, { setHere }, { from: 0, limit: recordsMax }, moment);
    return {
      here: setHere,
      rows: records.map(({ programme, ...record }) => ({
        ...record,
        eventName: programme?.name ?? null,
        discipline: record.sportEvent.slice(0, 3),
        disciplineName: programme?.disciplineName ?? null,
      })),
      competitors,
    };
  },
};
