import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { withQuery } from './parts/address.js';
import { Choose } from './parts/choose.js';
import type { Choice } from './parts/choose.js';
import { Downloads } from './parts/downloads.js';
import { KeptInstant } from './parts/kept-instant.js';
import { useLook } from './parts/look.js';
import { nocText } from './parts/naming.js';
import { People, personColumns } from './parts/people.js';
import type { PersonRow } from './parts/people.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

export interface AthletesModel extends Model {
  readonly q: string;
  readonly noc: string;
  readonly nocs: readonly Choice[];
  readonly rows: readonly PersonRow[];
  readonly next: string | null;
}

const Athletes = ({ model }: { model: AthletesModel }): ReactNode => {
  const { say, language } = useScreen();
  const { athletes, schedule } = say.portal;
  const { q, noc, next } = model;
  const { look } = useLook();
  return (
    <>
      <h1>{say.nav.athletes}</h1>
      <form className="filters" action={`/${language}/athletes`} method="get">
        <KeptInstant />
        <label className="wide">
          <span className="caps">{athletes.search}</span>
          <input type="search" name="q" defaultValue={q} maxLength={60} aria-describedby="hint" autoComplete="off" />
        </label>
        <Choose
          name="noc"
          label={say.column.noc}
          all={schedule.all}
          value={noc}
          choices={model.nocs.map(({ code, name }) => ({ code, name: nocText(code, name, say) }))}
        />
        <button type="submit">{say.nav.search}</button>
        <p id="hint" className="quietly">
          {athletes.searchHint}
        </p>
      </form>
      <People people={model.rows} />
      {next !== null && (
        <p>
          <a className="button" rel="next" href={withQuery(`/${language}/athletes`, { q, noc, at: look, after: next })}>
            {athletes.more}
          </a>
        </p>
      )}
      <Downloads />
    </>
  );
};

export const athletesView: View<AthletesModel> = {
  name: 'athletes',
  Component: Athletes,
  channels: () => ['people'],
  title: (_, { say }) => say.nav.athletes,
  tables: ({ rows }, speaking) => [tableOf('people', speaking.say.nav.athletes, personColumns(speaking), rows)],
};
