import type { ReactNode } from 'react';
import type { MedalTableLine } from '#read-model';
import { Noc, ordinal, useScreen } from '#screens';
import { personColumns } from './athletes.js';
import type { PersonRow } from './athletes.js';
import { MedalList } from './home.js';
import type { MedalLine } from './home.js';
import { withQuery } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import { Star } from './parts/star.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

export interface NocModel extends Model {
  readonly code: string;
  readonly name: string;
  /** Of the medal table; null without a medal. */
  readonly row: MedalTableLine | null;
  readonly medals: readonly MedalLine[];
  readonly people: readonly PersonRow[];
  readonly next: string | null;
}

const NocPage = ({ model }: { model: NocModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const { code, row, next } = model;
  return (
    <>
      <p className="crumbs quietly">
        <a href={`/${language}/nocs`}>{say.nav.nocs}</a>
      </p>
      <div className="title">
        <h1>{model.name}</h1>
        <Star kind="noc" code={code} />
      </div>
      <p className="facts">
        <Noc code={code} />
        <a href={withQuery(`/${language}/schedule`, { noc: code })}>{say.portal.noc.schedule}</a>
      </p>
      <div className="columns">
        <section aria-labelledby="athletes">
          <h2 id="athletes">{say.portal.noc.athletes}</h2>
          <Listing
            caption={say.portal.noc.athletes}
            columns={personColumns(screen).filter(({ kind }) => kind !== 'noc')}
            rows={model.people}
            empty={say.nothing.found}
          />
          {next !== null && (
            <p>
              <a href={withQuery(`/${language}/nocs/${code}`, { after: next })}>{say.portal.athletes.more}</a>
            </p>
          )}
          <Downloads />
        </section>
        <aside>
          <section aria-labelledby="medals">
            <h2 id="medals">{say.portal.noc.medals}</h2>
            {row === null ? (
              <p className="quietly">{say.nothing.medals}</p>
            ) : (
              <dl className="counts">
                <div>
                  <dt>{say.column.rank}</dt>
                  <dd>{row.tied ? `=${row.rank}` : ordinal(row.rank, language)}</dd>
                </div>
                {(['gold', 'silver', 'bronze'] as const).map((medal) => (
                  <div key={medal}>
                    <dt>{say.medal[medal.toUpperCase() as 'GOLD']}</dt>
                    <dd>{row[medal]}</dd>
                  </div>
                ))}
              </dl>
            )}
            <MedalList medals={model.medals} />
          </section>
        </aside>
      </div>
    </>
  );
};

export const nocView: View<NocModel> = {
  name: 'noc',
  Component: NocPage,
  // Its own channel has every unit in which it starts, and more than this page shows.
  channels: () => ['medals'],
  title: ({ name, code }) => `${name} (${code})`,
  table: ({ people }, speaking) => tableOf(personColumns(speaking), people),
};
