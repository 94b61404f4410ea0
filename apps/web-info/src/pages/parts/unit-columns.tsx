import { clockTime } from '#screens';
import type { Speaking } from '../view.js';
import type { Column } from './listing.js';
import { disciplineText, eventText, roundText } from './naming.js';
import type { Leader, UnitRow } from './unit-row.js';

/** Units as data: one row a unit. */
export const unitColumns = ({ say, nameOf, language, timeZone }: Speaking): readonly Column<UnitRow>[] => {
  const leader =
    (place: 0 | 1, value: (leader: Leader) => string | null) =>
    ({ leaders }: UnitRow) => {
      const found = leaders[place];
      return found ? value(found) : null;
    };
  const sides = ([0, 1] as const).flatMap((place): Column<UnitRow>[] => [
    {
      kind: 'text',
      head: `${say.column.name} ${place + 1}`,
      value: leader(place, ({ competitor }) => nameOf(competitor)?.name ?? competitor),
    },
    { kind: 'text', head: `${say.column.noc} ${place + 1}`, value: leader(place, ({ noc }) => noc) },
    { kind: 'text', head: `${say.column.result} ${place + 1}`, value: leader(place, ({ mark, irm }) => irm ?? mark) },
  ]);
  return [
    { kind: 'text', head: 'RSC', value: ({ rsc }) => rsc },
    { kind: 'time', head: say.column.date, value: ({ day }) => day },
    { kind: 'time', head: say.column.start, value: ({ startAt }) => startAt },
    {
      kind: 'time',
      head: say.clock.venue,
      value: ({ startAt, timeZone: zone }) => clockTime(startAt, language, zone ?? timeZone),
    },
    {
      kind: 'text',
      head: say.nav.disciplines,
      value: (row) => disciplineText(row.discipline, row.disciplineName, say),
    },
    { kind: 'text', head: say.column.event, value: (row) => eventText(row, say, language) },
    { kind: 'name', head: say.column.unit, value: (row) => roundText(row, say, language) },
    { kind: 'text', head: say.column.venue, value: ({ venueName }) => venueName },
    {
      kind: 'word',
      head: say.column.status,
      value: ({ resultStatus, scheduleStatus }) =>
        resultStatus === null || resultStatus === 'START_LIST'
          ? say.scheduleStatus[scheduleStatus]
          : say.resultStatus[resultStatus],
    },
    ...sides,
  ];
};
