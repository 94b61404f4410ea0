import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { recordColumns } from './event.js';
import type { RecordRow } from './event.js';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

interface Row extends RecordRow {
  readonly sportEvent: string;
  readonly event: string;
}

export interface RecordsModel extends Model {
  readonly rows: readonly Row[];
}

const columns = (speaking: Speaking): readonly Column<Row>[] => [
  {
    kind: 'text',
    head: speaking.say.column.event,
    value: ({ event }) => event,
    cell: ({ sportEvent, event }) => <a href={addressOf(speaking.language, 'event', sportEvent)}>{event}</a>,
  },
  ...recordColumns(speaking),
];

const Records = ({ model }: { model: RecordsModel }): ReactNode => {
  const screen = useScreen();
  const { say } = screen;
  return (
    <>
      <h1>{say.portal.records.title}</h1>
      <Listing
        caption={say.portal.records.title}
        columns={columns(screen)}
        rows={model.rows}
        empty={say.nothing.records}
      />
      <Downloads />
    </>
  );
};

export const recordsView: View<RecordsModel> = {
  name: 'records',
  Component: Records,
  channels: () => ['games'],
  title: (_, { say }) => say.portal.records.title,
  table: ({ rows }, speaking) => tableOf(columns(speaking), rows),
};
