import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

interface Row {
  readonly discipline: string;
  readonly name: string;
  readonly events: number;
}

export interface DisciplinesModel extends Model {
  readonly rows: readonly Row[];
}

const columns = ({ say, language }: Pick<Speaking, 'say' | 'language'>): readonly Column<Row>[] => [
  {
    kind: 'name',
    head: say.column.name,
    value: ({ name }) => name,
    cell: ({ discipline, name }) => (
      <a href={addressOf(language, 'discipline', discipline)}>
        <b>{name}</b>
      </a>
    ),
  },
  { kind: 'noc', head: 'RSC', value: ({ discipline }) => discipline },
  { kind: 'number', head: say.portal.discipline.events, value: ({ events }) => events },
];

const Disciplines = ({ model }: { model: DisciplinesModel }): ReactNode => {
  const screen = useScreen();
  const { say } = screen;
  return (
    <>
      <h1>{say.nav.disciplines}</h1>
      <Listing caption={say.nav.disciplines} columns={columns(screen)} rows={model.rows} empty={say.nothing.found} />
      <Downloads />
    </>
  );
};

export const disciplinesView: View<DisciplinesModel> = {
  name: 'disciplines',
  Component: Disciplines,
  channels: () => ['games'],
  title: (_, { say }) => say.nav.disciplines,
  table: ({ rows }, speaking) => tableOf(columns(speaking), rows),
};
