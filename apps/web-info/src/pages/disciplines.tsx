import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import type { Column } from './parts/listing.js';
import { disciplineText } from './parts/naming.js';
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

const columns = ({ say }: Speaking): readonly Column<Row>[] => [
  { kind: 'noc', head: 'RSC', value: ({ discipline }) => discipline },
  { kind: 'name', head: say.column.name, value: ({ discipline, name }) => disciplineText(discipline, name, say) },
  { kind: 'number', head: say.portal.discipline.events, value: ({ events }) => events },
];

const Disciplines = ({ model }: { model: DisciplinesModel }): ReactNode => {
  const { say, language } = useScreen();
  const named = model.rows
    .map((row) => ({ ...row, name: disciplineText(row.discipline, row.name, say) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <>
      <h1>{say.nav.disciplines}</h1>
      {named.length === 0 && <p className="quietly">{say.nothing.found}</p>}
      <ul className="tiles">
        {named.map(({ discipline, name, events }) => (
          <li key={discipline}>
            <a href={addressOf(language, 'discipline', discipline)}>
              <b>{name}</b> <span className="quietly">{say.portal.discipline.eventsCount(events)}</span>
            </a>
          </li>
        ))}
      </ul>
      <Downloads />
    </>
  );
};

export const disciplinesView: View<DisciplinesModel> = {
  name: 'disciplines',
  Component: Disciplines,
  channels: () => ['games'],
  title: (_, { say }) => say.nav.disciplines,
  tables: ({ rows }, speaking) => [tableOf('disciplines', speaking.say.nav.disciplines, columns(speaking), rows)],
};
