import { sportRecords } from '#read-model';
import type { Page } from './page.js';
import { eventName } from './parts/event-name.js';
import { recordsView } from './records.js';
import type { RecordsModel } from './records.js';

const recordsMax = 2_000;

export const recordsPage: Page<RecordsModel> = {
  path: '/records',
  query: [],
  view: recordsView,
  load: async (reader, { moment }) => {
    const { records, competitors } = await sportRecords(reader, {}, { from: 0, limit: recordsMax }, moment);
    return {
      rows: records.map(({ programme, ...record }) => ({
        ...record,
        event: eventName(record.sportEvent, programme ?? undefined),
      })),
      competitors,
    };
  },
};
