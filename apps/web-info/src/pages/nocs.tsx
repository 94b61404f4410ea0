import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import type { Column } from './parts/listing.js';
import { nocText } from './parts/naming.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly gold: number;
  readonly silver: number;
  readonly bronze: number;
  readonly total: number;
}

export interface NocsModel extends Model {
  readonly rows: readonly Row[];
}

const columns = ({ say }: Speaking): readonly Column<Row>[] => [
  { kind: 'noc', head: say.column.noc, value: ({ code }) => code },
  { kind: 'name', head: say.column.name, value: ({ code, name }) => nocText(code, name, say) },
  { kind: 'number', head: say.medal.GOLD, value: ({ gold }) => gold },
  { kind: 'number', head: say.medal.SILVER, value: ({ silver }) => silver },
  { kind: 'number', head: say.medal.BRONZE, value: ({ bronze }) => bronze },
  { kind: 'number', head: say.medal.total, value: ({ total }) => total },
];

const Nocs = ({ model }: { model: NocsModel }): ReactNode => {
  const { say, language } = useScreen();
  const named = model.rows
    .map((row) => ({ ...row, name: nocText(row.code, row.name, say) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <>
      <h1>{say.nav.nocs}</h1>
      {named.length === 0 && <p className="quietly">{say.nothing.found}</p>}
      <ul className="tiles">
        {named.map(({ code, name, gold, silver, bronze, total }) => (
          <li key={code}>
            <a href={addressOf(language, 'noc', code)}>
              <span>
                <span className="code">{code}</span> {name}
              </span>
              {total > 0 && (
                <span className="won" title={`${say.medal.GOLD} · ${say.medal.SILVER} · ${say.medal.BRONZE}`}>
                  {gold} · {silver} · {bronze}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <Downloads />
    </>
  );
};

export const nocsView: View<NocsModel> = {
  name: 'nocs',
  Component: Nocs,
  channels: () => ['medals', 'games'],
  title: (_, { say }) => say.nav.nocs,
  tables: ({ rows }, speaking) => [tableOf('nocs', speaking.say.nav.nocs, columns(speaking), rows)],
};
