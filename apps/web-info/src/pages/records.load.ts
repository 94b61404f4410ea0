import { programme, sportRecords } from '#read-model';
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
    const [standing, events] = await Promise.all([
      sportRecords(reader, { limit: recordsMax }, moment),
      programme(reader, undefined, moment),
    ]);
    const names = new Map(events.map((event) => [event.sportEvent as string, event]));
    return {
      rows: standing.map(({ sportEvent, recordType, mark, holder, noc, date, place }) => ({
        sportEvent,
        event: eventName(sportEvent, names.get(sportEvent)),
        recordType,
        mark: { text: mark.text },
        equalled: false,
        competitor: null,
        holder,
        noc,
        at: date,
        place,
        current: true,
      })),
    };
  },
};
