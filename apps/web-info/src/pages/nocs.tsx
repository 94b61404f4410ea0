import type { ReactNode } from 'react';
import { Noc, useScreen } from '#screens';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly medals: number;
}

export interface NocsModel extends Model {
  readonly rows: readonly Row[];
}

const columns = ({ say, language }: Pick<Speaking, 'say' | 'language'>): readonly Column<Row>[] => [
  { kind: 'noc', head: say.column.noc, value: ({ code }) => code, cell: ({ code }) => <Noc code={code} /> },
  {
    kind: 'name',
    head: say.column.name,
    value: ({ name }) => name,
    cell: ({ code, name }) => <a href={addressOf(language, 'noc', code)}>{name}</a>,
  },
  { kind: 'number', head: say.nav.medals, value: ({ medals }) => medals, cell: ({ medals }) => medals || '' },
];

const Nocs = ({ model }: { model: NocsModel }): ReactNode => {
  const screen = useScreen();
  const { say } = screen;
  return (
    <>
      <h1>{say.nav.nocs}</h1>
      <Listing caption={say.nav.nocs} columns={columns(screen)} rows={model.rows} empty={say.nothing.found} />
      <Downloads />
    </>
  );
};

export const nocsView: View<NocsModel> = {
  name: 'nocs',
  Component: Nocs,
  channels: () => ['medals', 'games'],
  title: (_, { say }) => say.nav.nocs,
  table: ({ rows }, speaking) => tableOf(columns(speaking), rows),
};
