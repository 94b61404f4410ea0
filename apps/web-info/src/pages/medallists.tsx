import type { ReactNode } from 'react';
import { shortDay, useScreen } from '#screens';
import { whoColumns } from './event.js';
import type { MedalLine } from './home.js';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

interface Row extends MedalLine {
  readonly day: string | null;
}

export interface MedallistsModel extends Model {
  readonly noc: string;
  readonly rows: readonly Row[];
}

const columns = (speaking: Speaking): readonly Column<Row>[] => {
  const { say, language } = speaking;
  return [
    {
      kind: 'word',
      head: say.nav.medals,
      value: ({ medal }) => say.medal[medal],
      cell: ({ medal }) => <span className={`medal ${medal.toLowerCase()}`}>{say.medal[medal]}</span>,
    },
    ...whoColumns<Row>(speaking),
    {
      kind: 'text',
      head: say.column.event,
      value: ({ event }) => event,
      cell: ({ sportEvent, event }) => <a href={addressOf(language, 'event', sportEvent)}>{event}</a>,
    },
    {
      kind: 'time',
      head: say.column.date,
      value: ({ day }) => day,
      cell: ({ day }) => day && shortDay(day, language),
    },
  ];
};

const Medallists = ({ model }: { model: MedallistsModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  return (
    <>
      <p className="crumbs quietly">
        <a href={`/${language}/medals`}>{say.nav.medals}</a>
      </p>
      <h1>{say.portal.medals.holders}</h1>
      <form className="filters" action={`/${language}/medallists`} method="get">
        <label>
          <span className="caps">{say.column.noc}</span>
          <input name="noc" defaultValue={model.noc} size={5} maxLength={3} pattern="[A-Za-z]{3}" placeholder="FRA" />
        </label>
        <button type="submit">{say.portal.schedule.apply}</button>
      </form>
      <Listing
        caption={say.portal.medals.holders}
        columns={columns(screen)}
        rows={model.rows}
        empty={say.nothing.medals}
      />
      <Downloads />
    </>
  );
};

export const medallistsView: View<MedallistsModel> = {
  name: 'medallists',
  Component: Medallists,
  channels: () => ['medals'],
  title: (_, { say }) => say.portal.medals.holders,
  table: ({ rows }, speaking) => tableOf(columns(speaking), rows),
};
