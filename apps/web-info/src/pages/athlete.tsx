import type { ReactNode } from 'react';
import type { ResultStatus, ScheduleStatus } from '#competition';
import { ageOn, clockTime, Fresh, longDay, markText, Noc, Rank, shortDay, Status, useScreen, Who } from '#screens';
import { MedalList } from './home.js';
import type { MedalLine } from './home.js';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { Star } from './parts/star.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

export interface ResultRow {
  readonly rsc: string;
  readonly name: string;
  readonly startAt: string;
  readonly resultStatus: ResultStatus;
  readonly scheduleStatus: ScheduleStatus;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly irm: string | null;
  readonly wlt: string | null;
  readonly mark: string | null;
}

/** An athlete, or a team with its members. */
export interface AthleteModel extends Model {
  readonly id: string;
  readonly name: string;
  readonly noc: string;
  readonly birthDate: string | null;
  /** On which the age is meant. */
  readonly day: string;
  readonly members: readonly string[];
  readonly entries: readonly { readonly sportEvent: string; readonly name: string }[];
  readonly results: readonly ResultRow[];
  readonly medals: readonly MedalLine[];
}

const columns = ({ say, language, timeZone }: Speaking): readonly Column<ResultRow>[] => [
  {
    kind: 'time',
    head: say.column.start,
    value: ({ startAt }) => startAt,
    cell: ({ startAt }) => `${shortDay(startAt.slice(0, 10), language)} ${clockTime(startAt, language, timeZone)}`,
  },
  {
    kind: 'name',
    head: say.column.unit,
    value: ({ name }) => name,
    cell: ({ rsc, name }) => <a href={addressOf(language, 'unit', rsc)}>{name}</a>,
  },
  {
    kind: 'rank',
    head: say.column.rank,
    value: ({ rank, irm, wlt }) => rank ?? irm ?? wlt,
    cell: ({ rank, tied, irm, wlt }) => <Rank rank={rank} tied={tied} irm={irm ?? wlt} />,
  },
  {
    kind: 'mark',
    head: say.column.mark,
    value: ({ mark }) => mark,
    cell: ({ mark }) => (
      <Fresh value={mark}>
        <span className="mark">{mark === null ? '' : markText(mark, language)}</span>
      </Fresh>
    ),
  },
  {
    kind: 'word',
    head: say.column.status,
    value: ({ resultStatus }) => say.resultStatus[resultStatus],
    cell: ({ resultStatus, scheduleStatus }) => <Status result={resultStatus} schedule={scheduleStatus} />,
  },
];

const Athlete = ({ model }: { model: AthleteModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const { athletes } = say.portal;
  const age = ageOn(model.birthDate, model.day);
  return (
    <>
      <p className="crumbs quietly">
        <a href={`/${language}/athletes`}>{say.nav.athletes}</a>
      </p>
      <div className="title">
        <h1>{model.name}</h1>
        <Star kind="athlete" code={model.id} />
      </div>
      <p className="facts">
        <Noc code={model.noc} />
        {age !== null && model.birthDate !== null && (
          <span>
            {athletes.age(age)}{' '}
            <span className="quietly">
              ({athletes.born} {longDay(model.birthDate, language)})
            </span>
          </span>
        )}
      </p>
      <div className="columns">
        <section aria-labelledby="results">
          <h2 id="results">{athletes.results}</h2>
          <Listing
            caption={athletes.results}
            columns={columns(screen)}
            rows={model.results}
            empty={say.nothing.results}
          />
          <Downloads />
        </section>
        <aside>
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
          <section aria-labelledby="entries">
            <h2 id="entries">{athletes.entries}</h2>
            <ul className="plain-list">
              {model.entries.map(({ sportEvent, name }) => (
                <li key={sportEvent}>
                  <a href={addressOf(language, 'event', sportEvent)}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </>
  );
};

export const athleteView: View<AthleteModel> = {
  name: 'athlete',
  Component: Athlete,
  channels: ({ id }) => [`athlete:${id}`],
  title: ({ name, noc }) => `${name} (${noc})`,
  table: ({ results }, speaking) => tableOf(columns(speaking), results),
};
