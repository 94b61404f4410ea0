import type { ReactNode } from 'react';
import type { MedalTableLine } from '#read-model';
import { Fresh, Noc, rankText, shortDay, useScreen } from '#screens';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

export interface MedalsModel extends Model {
  readonly rows: readonly MedalTableLine[];
  /** Competition days with medals, each with the instant by which it is over. */
  readonly days: readonly { readonly day: string; readonly at: string }[];
}

export const medalColumns = ({ say }: Pick<Speaking, 'say'>): readonly Column<MedalTableLine>[] => [
  {
    kind: 'rank',
    head: say.column.rank,
    value: ({ rank }) => rank,
    cell: ({ rank, tied }) => rankText(rank, tied),
  },
  { kind: 'noc', head: say.column.noc, value: ({ noc }) => noc, cell: ({ noc }) => <Noc code={noc} /> },
  { kind: 'name', head: say.column.name, value: ({ name }) => name },
  ...(['gold', 'silver', 'bronze', 'total'] as const).map((medal): Column<MedalTableLine> => ({
    kind: 'number',
    head: medal === 'total' ? say.medal.total : say.medal[medal.toUpperCase() as 'GOLD'],
    value: (row) => row[medal],
    cell: (row) => <Fresh value={row[medal]}>{row[medal]}</Fresh>,
  })),
];

const Medals = ({ model }: { model: MedalsModel }): ReactNode => {
  const { say, language } = useScreen();
  const { medals } = say.portal;
  return (
    <>
      <h1>{medals.title}</h1>
      <nav className="steps" aria-label={medals.day}>
        {model.days.map(({ day, at }) => (
          <a key={day} href={`/${language}/medals?at=${encodeURIComponent(at)}`}>
            {shortDay(day, language)}
          </a>
        ))}
        <a href={`/${language}/medals`}>{medals.now}</a>
      </nav>
      <Listing caption={medals.title} columns={medalColumns({ say })} rows={model.rows} empty={say.nothing.medals} />
      <p>
        <a href={`/${language}/medallists`}>{medals.holders}</a>
      </p>
      <Downloads />
    </>
  );
};

export const medalsView: View<MedalsModel> = {
  name: 'medals',
  Component: Medals,
  channels: () => ['medals', 'games'],
  title: (_, { say }) => say.portal.medals.title,
  summary: ({ rows }, { say }) =>
    [say.portal.medals.title, ...rows.slice(0, 3).map(({ noc, gold }) => `${noc} ${gold}`)].join(' '),
  table: ({ rows }, speaking) => tableOf(medalColumns(speaking), rows),
};
