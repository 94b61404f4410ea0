import type { ReactNode } from 'react';
import { longDay, useScreen } from '#screens';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import type { MedalLine } from './parts/medal-line.js';
import { disciplineText, eventText } from './parts/naming.js';
import { Star } from './parts/star.js';
import { unitColumns } from './parts/unit-columns.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

interface EventRow {
  readonly sportEvent: string;
  readonly eventName: string;
  readonly discipline: string;
  readonly disciplineName: string;
  readonly medals: readonly MedalLine[];
}

export interface DisciplineModel extends Model {
  readonly code: string;
  readonly name: string;
  readonly day: string | null;
  readonly events: readonly EventRow[];
  readonly rows: readonly UnitRow[];
}

const columns = ({ say, language, nameOf }: Speaking): readonly Column<EventRow>[] => [
  {
    kind: 'name',
    head: say.column.event,
    value: (row) => eventText(row, say, language),
    cell: (row) => <a href={addressOf(language, 'event', row.sportEvent)}>{eventText(row, say, language)}</a>,
  },
  ...(['GOLD', 'SILVER', 'BRONZE'] as const).map((medal): Column<EventRow> => {
    const holders = ({ medals }: EventRow): readonly string[] =>
      medals
        .filter((held) => held.medal === medal)
        .map(({ competitor, noc }) => `${noc} ${nameOf(competitor)?.name ?? competitor}`);
    return {
      kind: 'text',
      head: say.medal[medal],
      spare: medal !== 'GOLD',
      value: (row) => holders(row).join(', '),
      cell: (row) =>
        holders(row).map((holder) => (
          <span key={holder} className="holder">
            {holder}
          </span>
        )),
    };
  }),
];

const Discipline = ({ model }: { model: DisciplineModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const name = disciplineText(model.code, model.name, say);
  return (
    <>
      <p className="crumbs">
        <a href={`/${language}/disciplines`}>{say.nav.disciplines}</a>
      </p>
      <div className="title">
        <h1>{name}</h1>
        <Star kind="discipline" code={model.code} name={name} />
      </div>
      <section aria-labelledby="today">
        <h2 id="today">{model.day === null ? say.nav.schedule : longDay(model.day, language)}</h2>
        <UnitList rows={model.rows} empty={say.nothing.units} inDiscipline />
      </section>
      <section aria-labelledby="events">
        <h2 id="events">{say.portal.discipline.eventsCount(model.events.length)}</h2>
        <Listing caption={name} columns={columns(screen)} rows={model.events} empty={say.nothing.found} />
      </section>
      <Downloads />
    </>
  );
};

export const disciplineView: View<DisciplineModel> = {
  name: 'discipline',
  Component: Discipline,
  channels: ({ code }) => [`discipline:${code}`, 'games'],
  title: ({ code, name }, { say }) => disciplineText(code, name, say),
  tables: ({ events, rows, code, name }, speaking) => [
    tableOf('events', disciplineText(code, name, speaking.say), columns(speaking), events),
    tableOf('units', speaking.say.nav.schedule, unitColumns(speaking), rows),
  ],
};
