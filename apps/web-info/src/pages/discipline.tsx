import type { ReactNode } from 'react';
import { shortDay, useScreen } from '#screens';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { Star } from './parts/star.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

interface EventRow {
  readonly sportEvent: string;
  readonly name: string;
  readonly medals: readonly { readonly medal: string; readonly competitor: string; readonly noc: string }[];
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
    value: ({ name }) => name,
    cell: ({ sportEvent, name }) => <a href={addressOf(language, 'event', sportEvent)}>{name}</a>,
  },
  ...(['GOLD', 'SILVER', 'BRONZE'] as const).map((medal): Column<EventRow> => {
    const holders = ({ medals }: EventRow): string =>
      medals
        .filter((held) => held.medal === medal)
        .map(({ competitor, noc }) => {
          const name = nameOf(competitor)?.name ?? competitor;
          return `${name} ${noc}`;
        })
        .join(', ');
    return { kind: 'text', head: say.medal[medal], value: holders };
  }),
];

const Discipline = ({ model }: { model: DisciplineModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  return (
    <>
      <p className="crumbs quietly">
        <a href={`/${language}/disciplines`}>{say.nav.disciplines}</a>
      </p>
      <div className="title">
        <h1>{model.name}</h1>
        <Star kind="discipline" code={model.code} />
      </div>
      <section aria-labelledby="events">
        <h2 id="events">{say.portal.discipline.events}</h2>
        <Listing caption={model.name} columns={columns(screen)} rows={model.events} empty={say.nothing.found} />
      </section>
      <section aria-labelledby="today">
        <h2 id="today">
          {say.nav.schedule}
          {model.day !== null && <span className="quietly"> {shortDay(model.day, language)}</span>}
        </h2>
        <UnitList rows={model.rows} empty={say.nothing.units} />
      </section>
      <Downloads />
    </>
  );
};

export const disciplineView: View<DisciplineModel> = {
  name: 'discipline',
  Component: Discipline,
  channels: ({ code }) => [`discipline:${code}`],
  title: ({ name }) => name,
  table: ({ events }, speaking) => tableOf(columns(speaking), events),
};
