import type { ReactNode } from 'react';
import type { RecordLine } from '#competition';
import { useScreen } from '#screens';
import { addressOf, withQuery } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { useLook } from './parts/look.js';
import { disciplineText, eventText } from './parts/naming.js';
import { recordColumns } from './parts/record-columns.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

interface Row extends RecordLine {
  readonly sportEvent: string;
  readonly eventName: string | null;
  readonly discipline: string;
  readonly disciplineName: string | null;
}

export interface RecordsModel extends Model {
  /** Only those set at these Games. */
  readonly here: boolean;
  readonly rows: readonly Row[];
}

const columns = (speaking: Speaking): readonly Column<Row>[] => {
  const { say, language } = speaking;
  return [
    {
      kind: 'text',
      head: say.column.event,
      value: (row) => eventText(row, say, language),
      cell: (row) => (
        <>
          <a href={addressOf(language, 'event', row.sportEvent)}>{eventText(row, say, language)}</a>
          <span className="line">{disciplineText(row.discipline, row.disciplineName, say)}</span>
        </>
      ),
    },
    ...recordColumns(speaking),
  ];
};

const Records = ({ model }: { model: RecordsModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const { records } = say.portal;
  const { look } = useLook();
  return (
    <>
      <h1>{say.nav.records}</h1>
      <nav className="steps" aria-label={say.nav.records}>
        {([false, true] as const).map((here) => (
          <a
            key={String(here)}
            href={withQuery(`/${language}/records`, { here: here ? 'true' : null, at: look })}
            aria-current={here === model.here ? 'page' : undefined}
          >
            {here ? records.setHere : records.all}
          </a>
        ))}
      </nav>
      <Listing caption={say.nav.records} columns={columns(screen)} rows={model.rows} empty={say.nothing.records} />
      <Downloads />
    </>
  );
};

export const recordsView: View<RecordsModel> = {
  name: 'records',
  Component: Records,
  // Records stand in the documents of sport events, which have no channel of their own together.
  channels: ({ rows }) => ['games', ...new Set(rows.map(({ discipline }) => `discipline:${discipline}`))],
  title: (_, { say }) => say.nav.records,
  tables: ({ rows }, speaking) => [tableOf('records', speaking.say.nav.records, columns(speaking), rows)],
};
