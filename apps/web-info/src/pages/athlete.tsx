import type { ReactNode } from 'react';
import type { ResultStatus, ScheduleStatus } from '#competition';
import { ageOn, flagOf, Fresh, longDay, markText, Rank, shortDay, Status, useScreen, Who } from '#screens';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import type { MedalLine } from './parts/medal-line.js';
import { MedalList } from './parts/medal-list.js';
import { disciplineText, eventText, nocText, roundText } from './parts/naming.js';
import { Star } from './parts/star.js';
import { unitColumns } from './parts/unit-columns.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

export interface EntryRow {
  readonly sportEvent: string;
  readonly eventName: string | null;
  readonly discipline: string;
  readonly disciplineName: string | null;
  /** Entered in a team; null alone. */
  readonly team: string | null;
}

export interface ResultRow {
  readonly rsc: string;
  readonly sportEvent: string;
  readonly isUnit: boolean;
  readonly isMatch: boolean;
  readonly eventName: string | null;
  readonly discipline: string;
  readonly disciplineName: string | null;
  readonly planName: string | null;
  readonly medal: number;
  readonly number: string | null;
  readonly startAt: string;
  readonly day: string;
  readonly resultStatus: ResultStatus;
  readonly scheduleStatus: ScheduleStatus;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly irm: string | null;
  readonly wlt: 'W' | 'L' | 'T' | null;
  readonly mark: string | null;
  /** Whom they met. */
  readonly against: {
    readonly competitor: string;
    readonly noc: string;
    readonly name: string;
    readonly mark: string | null;
  } | null;
}

export interface AthleteModel extends Model {
  readonly id: string;
  readonly name: string;
  readonly noc: string;
  readonly nocName: string | null;
  /** Null where it is not known, and of a team. */
  readonly birthDate: string | null;
  readonly gender: string | null;
  readonly does: string | null;
  readonly disciplines: readonly string[];
  /** Of a team. */
  readonly members: readonly string[];
  readonly day: string | null;
  readonly entries: readonly EntryRow[];
  /** Newest first. */
  readonly results: readonly ResultRow[];
  readonly planned: readonly UnitRow[];
  readonly medals: readonly MedalLine[];
}

const columns = ({ say, language }: Speaking): readonly Column<ResultRow>[] => [
  {
    kind: 'time',
    head: say.column.date,
    value: ({ day }) => day,
    cell: ({ day }) => shortDay(day, language),
    spare: true,
  },
  { kind: 'none', head: 'RSC', value: ({ rsc }) => rsc },
  {
    kind: 'name',
    head: say.column.event,
    value: (row) => `${eventText(row, say, language)}, ${roundText(row, say, language)}`,
    cell: (row) => (
      <>
        <a href={addressOf(language, 'unit', row.rsc)}>
          {eventText(row, say, language)}, {roundText(row, say, language)}
        </a>
        {row.against && (
          <span className="line">
            – <span className="code">{row.against.noc}</span> {row.against.name}
          </span>
        )}
      </>
    ),
  },
  {
    kind: 'word',
    head: say.column.status,
    value: ({ resultStatus }) => say.resultStatus[resultStatus],
    cell: ({ resultStatus, scheduleStatus }) => <Status result={resultStatus} schedule={scheduleStatus} />,
    spare: true,
  },
  {
    kind: 'rank',
    head: say.column.rank,
    value: ({ rank, irm, wlt }) => rank ?? irm ?? (wlt && say.portal.athletes.wlt[wlt]),
    cell: ({ rank, tied, irm, wlt }) => (
      <Rank rank={rank} tied={tied} irm={irm ?? (wlt && say.portal.athletes.wlt[wlt])} />
    ),
  },
  {
    kind: 'mark',
    head: say.column.result,
    value: ({ mark }) => mark,
    cell: ({ mark, against }) => (
      <Fresh value={mark}>
        {mark === null ? '' : markText(mark, language)}
        {against?.mark != null && ` – ${markText(against.mark, language)}`}
      </Fresh>
    ),
  },
];

const Athlete = ({ model }: { model: AthleteModel }): ReactNode => {
  const screen = useScreen();
  const { say, language, nameOf } = screen;
  const { athletes } = say.portal;
  const flag = flagOf(model.noc);
  return (
    <>
      <p className="crumbs">
        <a href={`/${language}/athletes`}>{say.nav.athletes}</a>
      </p>
      <div className="title">
        <h1 className="person">
          <Who id={model.id} plain />
        </h1>
        <Star kind="athlete" code={model.id} name={model.name} />
      </div>
      <p className="facts">
        <a className="country" href={addressOf(language, 'noc', model.noc)}>
          {flag !== undefined && <img className="flag" src={`/flags/${flag}.svg`} alt="" width={28} height={21} />}
          <span className="code">{model.noc}</span> {nocText(model.noc, model.nocName, say)}
        </a>
      </p>
      <div className="columns">
        <div>
          <section aria-labelledby="results">
            <h2 id="results">{athletes.results}</h2>
            <Listing
              caption={athletes.results}
              columns={columns(screen)}
              rows={model.results}
              empty={say.nothing.results}
            />
          </section>
          {model.planned.length > 0 && (
            <section aria-labelledby="planned">
              <h2 id="planned">{say.portal.home.next}</h2>
              <UnitList rows={model.planned} empty="" />
            </section>
          )}
        </div>
        <aside>
          <Facts model={model} />
          {model.medals.length > 0 && (
            <section aria-labelledby="medals">
              <h2 id="medals">{athletes.medals}</h2>
              <MedalList medals={model.medals} />
            </section>
          )}
          {model.members.length > 0 && (
            <section aria-labelledby="members">
              <h2 id="members">{athletes.members}</h2>
              <ul className="plain-list">
                {model.members.map((id) => (
                  <li key={id}>
                    <Who id={id} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {model.entries.length > 0 && (
            <section aria-labelledby="entries">
              <h2 id="entries">{athletes.entries}</h2>
              <ul className="plain-list">
                {model.entries.map((entry) => (
                  <li key={`${entry.sportEvent} ${entry.team}`}>
                    <a href={addressOf(language, 'event', entry.sportEvent)}>{eventText(entry, say, language)}</a>
                    {entry.team !== null && (
                      <span className="line">
                        <a href={addressOf(language, 'athlete', entry.team)}>
                          {nameOf(entry.team)?.name ?? athletes.team}
                        </a>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
      <Downloads />
    </>
  );
};

/** Only what is known. */
const Facts = ({ model }: { model: AthleteModel }): ReactNode => {
  const { say, language } = useScreen();
  const { athletes } = say.portal;
  const { birthDate, gender, does, disciplines, day } = model;
  const age = day === null ? null : ageOn(birthDate, day);
  return (
    <dl className="fact-list">
      {age !== null && (
        <div>
          <dt>{athletes.ageWord}</dt>
          <dd>{athletes.age(age)}</dd>
        </div>
      )}
      {birthDate !== null && (
        <div>
          <dt>{athletes.born}</dt>
          <dd>{longDay(birthDate, language).replace(/^\p{L}+,? /u, '')}</dd>
        </div>
      )}
      {gender !== null && (
        <div>
          <dt>{athletes.gender}</dt>
          <dd>{athletes.genders[gender] ?? gender}</dd>
        </div>
      )}
      {does !== null && (
        <div>
          <dt>{athletes.function}</dt>
          <dd>{athletes.functions[does] ?? does}</dd>
        </div>
      )}
      <div>
        <dt>{say.nav.disciplines}</dt>
        <dd>
          {disciplines.map((code) => (
            <a key={code} href={addressOf(language, 'discipline', code)}>
              {disciplineText(code, null, say)}
            </a>
          ))}
        </dd>
      </div>
    </dl>
  );
};

export const athleteView: View<AthleteModel> = {
  name: 'athlete',
  Component: Athlete,
  channels: ({ id }) => [`athlete:${id}`, 'schedule', 'games'],
  title: ({ id, name, noc }, { nameOf }) => `${nameOf(id)?.name ?? name} (${noc})`,
  tables: ({ results, planned }, speaking) => [
    tableOf('results', speaking.say.portal.athletes.results, columns(speaking), results),
    tableOf('planned', speaking.say.portal.home.next, unitColumns(speaking), planned),
  ],
};
