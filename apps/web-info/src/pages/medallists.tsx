import type { ReactNode } from 'react';
import { shortDay, useScreen } from '#screens';
import { withQuery } from './parts/address.js';
import { Choose } from './parts/choose.js';
import type { Choice } from './parts/choose.js';
import { Downloads } from './parts/downloads.js';
import { KeptInstant } from './parts/kept-instant.js';
import { Listing } from './parts/listing.js';
import { useLook } from './parts/look.js';
import type { MedalLine } from './parts/medal-line.js';
import { medallistColumns } from './parts/medal-list.js';
import { disciplineText, nocText } from './parts/naming.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

export interface MedallistsModel extends Model {
  /** What was chosen; empty for all. */
  readonly noc: string;
  readonly discipline: string;
  readonly day: string;
  readonly disciplines: readonly Choice[];
  readonly nocs: readonly Choice[];
  readonly days: readonly string[];
  readonly rows: readonly MedalLine[];
}

const Medallists = ({ model }: { model: MedallistsModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const { schedule, medals } = say.portal;
  const { look } = useLook();
  return (
    <>
      <p className="crumbs">
        <a href={withQuery(`/${language}/medals`, { at: look })}>{medals.title}</a>
      </p>
      <h1>{medals.holders}</h1>
      <form className="filters" action={`/${language}/medallists`} method="get">
        <KeptInstant />
        <Choose
          name="discipline"
          label={say.nav.disciplines}
          all={schedule.all}
          value={model.discipline}
          choices={model.disciplines.map(({ code, name }) => ({ code, name: disciplineText(code, name, say) }))}
        />
        <Choose
          name="noc"
          label={say.column.noc}
          all={schedule.all}
          value={model.noc}
          choices={model.nocs.map(({ code, name }) => ({ code, name: nocText(code, name, say) }))}
        />
        <Choose
          name="day"
          label={say.column.date}
          all={schedule.all}
          value={model.day}
          choices={model.days.map((day) => ({ code: day, name: shortDay(day, language) }))}
        />
        <button type="submit">{schedule.apply}</button>
      </form>
      <Listing
        caption={medals.holders}
        columns={medallistColumns(screen)}
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
  channels: () => ['medals', 'games'],
  title: (_, { say }) => say.portal.medals.holders,
  tables: ({ rows }, speaking) => [
    tableOf('medallists', speaking.say.portal.medals.holders, medallistColumns(speaking), rows),
  ],
};
