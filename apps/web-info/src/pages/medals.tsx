import type { ReactNode } from 'react';
import type { MedalTableLine } from '#read-model';
import { Fresh, Noc, rankText, shortDay, useScreen } from '#screens';
import { withQuery } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { useLook } from './parts/look.js';
import { nocText } from './parts/naming.js';
import { Slider } from './parts/slider.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

export interface MedalsModel extends Model {
  readonly rows: readonly MedalTableLine[];
  /** Competition days with medals that are over, each with the instant at which it was. */
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
  { kind: 'name', head: say.column.name, value: ({ noc, name }) => nocText(noc, name, say), spare: true },
  ...(['gold', 'silver', 'bronze', 'total'] as const).map((medal): Column<MedalTableLine> => ({
    kind: 'number',
    head: medal === 'total' ? say.medal.total : say.medal[medal.toUpperCase() as 'GOLD'],
    value: (row) => row[medal],
    // Of the NOC in that place: another one there is a change as well.
    cell: (row) => <Fresh value={`${row.noc} ${row[medal]}`}>{row[medal]}</Fresh>,
  })),
];

const Medals = ({ model }: { model: MedalsModel }): ReactNode => {
  const { say, language } = useScreen();
  const { medals } = say.portal;
  const { look, onLook } = useLook();
  const stops = [
    ...model.days.map(({ day, at }) => ({ at, name: shortDay(day, language) })),
    { at: null, name: medals.now },
  ];
  return (
    <>
      <div className="title">
        <h1>{medals.title}</h1>
        <a className="aside-link" href={withQuery(`/${language}/medallists`, { at: look })}>
          {medals.holders}
        </a>
      </div>
      <nav className="steps" aria-label={medals.day}>
        {stops.map(({ at, name }) => (
          <a key={name} href={withQuery(`/${language}/medals`, { at })} aria-current={at === look ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      {stops.length > 1 && <Slider label={medals.day} stops={stops} at={look} onAt={onLook} />}
      <Listing caption={medals.title} columns={medalColumns({ say })} rows={model.rows} empty={say.nothing.medals} />
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
  tables: ({ rows }, speaking) => [tableOf('medals', speaking.say.portal.medals.title, medalColumns(speaking), rows)],
};
