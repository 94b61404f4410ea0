import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { whoColumns } from './event.js';
import { withQuery } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

export interface PersonRow {
  readonly competitor: string;
  readonly name: string;
  readonly noc: string;
  readonly does: string;
  readonly disciplines: string;
}

export interface AthletesModel extends Model {
  readonly q: string;
  readonly noc: string;
  readonly rows: readonly PersonRow[];
  readonly next: string | null;
}

export const personColumns = (speaking: Speaking): readonly Column<PersonRow>[] => [
  ...whoColumns<PersonRow>(speaking),
  { kind: 'text', head: speaking.say.nav.disciplines, value: ({ disciplines }) => disciplines },
];

const Athletes = ({ model }: { model: AthletesModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const { athletes } = say.portal;
  const { q, noc, next } = model;
  return (
    <>
      <h1>{say.nav.athletes}</h1>
      <form className="filters" action={`/${language}/athletes`} method="get" role="search">
        <label className="wide">
          <span className="caps">{athletes.search}</span>
          <input type="search" name="q" defaultValue={q} maxLength={60} aria-describedby="hint" />
        </label>
        <label>
          <span className="caps">{say.column.noc}</span>
          <input name="noc" defaultValue={noc} size={5} maxLength={3} pattern="[A-Za-z]{3}" placeholder="FRA" />
        </label>
        <button type="submit">{say.nav.search}</button>
        <p id="hint" className="quietly">
          {athletes.searchHint}
        </p>
      </form>
      <Listing caption={say.nav.athletes} columns={personColumns(screen)} rows={model.rows} empty={say.nothing.found} />
      {next !== null && (
        <p>
          <a href={withQuery(`/${language}/athletes`, { q, noc, after: next })}>{athletes.more}</a>
        </p>
      )}
      <Downloads />
    </>
  );
};

export const athletesView: View<AthletesModel> = {
  name: 'athletes',
  Component: Athletes,
  channels: () => [],
  title: (_, { say }) => say.nav.athletes,
  table: ({ rows }, speaking) => tableOf(personColumns(speaking), rows),
};
