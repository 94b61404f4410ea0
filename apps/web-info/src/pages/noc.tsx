import type { ReactNode } from 'react';
import type { MedalTableLine } from '#read-model';
import { flagOf, longDay, rankText, useScreen } from '#screens';
import { withQuery } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { useLook } from './parts/look.js';
import type { MedalLine } from './parts/medal-line.js';
import { MedalList, medallistColumns } from './parts/medal-list.js';
import { nocText } from './parts/naming.js';
import { People, personColumns } from './parts/people.js';
import type { PersonRow } from './parts/people.js';
import { Star } from './parts/star.js';
import { unitColumns } from './parts/unit-columns.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

export interface NocModel extends Model {
  readonly code: string;
  readonly name: string;
  readonly day: string | null;
  /** Of the medal table; null without a medal. */
  readonly row: MedalTableLine | null;
  readonly medals: readonly MedalLine[];
  /** Units of the day in which it starts. */
  readonly rows: readonly UnitRow[];
  readonly people: readonly PersonRow[];
  readonly next: string | null;
}

const NocPage = ({ model }: { model: NocModel }): ReactNode => {
  const { say, language } = useScreen();
  const { code, row, next, day } = model;
  const name = nocText(code, model.name, say);
  const flag = flagOf(code);
  const { look } = useLook();
  return (
    <>
      <p className="crumbs">
        <a href={`/${language}/nocs`}>{say.nav.nocs}</a>
      </p>
      <div className="title">
        {flag !== undefined && <img className="flag" src={`/flags/${flag}.svg`} alt="" width={48} height={36} />}
        <h1>
          {name} <span className="round">{code}</span>
        </h1>
        <Star kind="noc" code={code} name={name} />
      </div>
      {row && <Counts row={row} />}
      <div className="columns">
        <div>
          <section aria-labelledby="today">
            <h2 id="today">{day === null ? say.nav.schedule : longDay(day, language)}</h2>
            <UnitList rows={model.rows} empty={say.nothing.units} />
          </section>
          <section aria-labelledby="athletes">
            <h2 id="athletes">{say.portal.noc.athletes}</h2>
            <People people={model.people} withNoc={false} />
            {next !== null && (
              <p>
                <a
                  className="button"
                  rel="next"
                  href={withQuery(`/${language}/nocs/${code}`, { at: look, after: next })}
                >
                  {say.portal.athletes.more}
                </a>
              </p>
            )}
          </section>
        </div>
        <aside>
          <section aria-labelledby="medals">
            <h2 id="medals">{say.portal.noc.medals}</h2>
            <MedalList medals={model.medals} />
          </section>
        </aside>
      </div>
      <Downloads />
    </>
  );
};

const Counts = ({ row }: { row: MedalTableLine }): ReactNode => {
  const { say } = useScreen();
  return (
    <dl className="counts">
      {(['gold', 'silver', 'bronze'] as const).map((medal) => (
        <div key={medal}>
          <dt>
            <span className={`medal-dot ${medal}`} aria-hidden="true" /> {say.medal[medal.toUpperCase() as 'GOLD']}
          </dt>
          <dd>{row[medal]}</dd>
        </div>
      ))}
      <div>
        <dt>{say.medal.total}</dt>
        <dd>{row.total}</dd>
      </div>
      <div>
        <dt>{say.column.rank}</dt>
        <dd>{rankText(row.rank, row.tied)}</dd>
      </div>
    </dl>
  );
};

export const nocView: View<NocModel> = {
  name: 'noc',
  Component: NocPage,
  channels: ({ code }) => [`noc:${code}`, 'schedule', 'games', 'medals'],
  title: ({ code, name }, { say }) => `${nocText(code, name, say)} (${code})`,
  tables: ({ people, rows, medals }, speaking) => {
    const { noc, medals: words } = speaking.say.portal;
    return [
      tableOf('units', speaking.say.nav.schedule, unitColumns(speaking), rows),
      tableOf('medallists', words.holders, medallistColumns(speaking), medals),
      tableOf('people', noc.athletes, personColumns(speaking), people),
    ];
  },
};
