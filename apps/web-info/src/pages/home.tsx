import type { ReactNode } from 'react';
import type { MedalTableLine } from '#read-model';
import { longDay, Noc, useScreen, Who } from '#screens';
import { medalColumns } from './medals.js';
import { addressOf } from './parts/address.js';
import { Listing } from './parts/listing.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

export interface HomeModel extends Model {
  readonly day: string | null;
  /** Under way, of which the newest are shown. */
  readonly live: number;
  readonly now: readonly UnitRow[];
  readonly next: readonly UnitRow[];
  readonly finished: readonly UnitRow[];
  readonly table: readonly MedalTableLine[];
  readonly medals: readonly MedalLine[];
}

export interface MedalLine {
  readonly medal: 'GOLD' | 'SILVER' | 'BRONZE';
  readonly competitor: string;
  readonly noc: string;
  readonly sportEvent: string;
  readonly event: string;
}

export const MedalList = ({ medals }: { medals: readonly MedalLine[] }): ReactNode => {
  const { say, language } = useScreen();
  return (
    <ol className="medal-list">
      {medals.map(({ medal, competitor, noc, sportEvent, event }, place) => (
        <li key={place}>
          <span className={`medal ${medal.toLowerCase()}`}>{say.medal[medal]}</span>
          <span className="what">
            <Noc code={noc} /> <Who id={competitor} />
            <a className="quietly line" href={addressOf(language, 'event', sportEvent)}>
              {event}
            </a>
          </span>
        </li>
      ))}
    </ol>
  );
};

const Home = ({ model }: { model: HomeModel }): ReactNode => {
  const { say, language } = useScreen();
  const { home } = say.portal;
  return (
    <>
      <h1>{home.title}</h1>
      {model.day !== null && <p className="quietly lead">{longDay(model.day, language)}</p>}
      <div className="columns">
        <div>
          <section aria-labelledby="now">
            <h2 id="now">{home.now}</h2>
            <UnitList rows={model.now} empty={home.nothingNow} room={5} />
          </section>
          <section aria-labelledby="finished">
            <h2 id="finished">{home.finished}</h2>
            <UnitList rows={model.finished} empty={home.nothingFinished} room={8} />
          </section>
        </div>
        <aside>
          <section aria-labelledby="next">
            <h2 id="next">{home.next}</h2>
            <UnitList rows={model.next} empty={home.nothingNext} room={5} withLeaders={false} />
            <p>
              <a href={`/${language}/schedule`}>{home.wholeDay}</a>
            </p>
          </section>
          <section aria-labelledby="medals" className="medals-top">
            <h2 id="medals">{say.portal.medals.title}</h2>
            <Listing
              caption={say.portal.medals.title}
              columns={medalColumns({ say }).filter(({ kind }) => kind !== 'name')}
              rows={model.table}
              empty={say.nothing.medals}
            />
            <p>
              <a href={`/${language}/medals`}>{home.whole}</a>
            </p>
          </section>
          <section aria-labelledby="today">
            <h2 id="today">{home.medalsToday}</h2>
            {model.medals.length === 0 ? (
              <p className="quietly">{say.nothing.medals}</p>
            ) : (
              <MedalList medals={model.medals} />
            )}
          </section>
        </aside>
      </div>
    </>
  );
};

export const homeView: View<HomeModel> = {
  name: 'home',
  Component: Home,
  channels: ({ now, next }) => [
    'medals',
    'schedule',
    ...[...now, ...next].filter(({ isUnit }) => isUnit).map(({ rsc }) => `unit:${rsc}`),
  ],
  title: (_, { say }) => say.portal.home.title,
  summary: ({ live }, { say }) => say.portal.live(live),
  table: ({ table }, speaking) => tableOf(medalColumns(speaking), table),
};
