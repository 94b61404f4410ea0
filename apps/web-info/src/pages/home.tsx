import type { ReactNode } from 'react';
import type { MedalTableLine } from '#read-model';
import { clockTime, Fresh, longDay, Status, useScreen } from '#screens';
import { medalColumns } from './medals.js';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Latest } from './parts/latest.js';
import type { LatestLine } from './parts/latest.js';
import { Listing } from './parts/listing.js';
import type { MedalLine } from './parts/medal-line.js';
import { eventText, sportBeside } from './parts/naming.js';
import { unitColumns } from './parts/unit-columns.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

/** A sport event that is decided today, with who won it. */
interface Final extends UnitRow {
  readonly golds: readonly MedalLine[];
}

export interface HomeModel extends Model {
  readonly day: string | null;
  /** Under way. */
  readonly live: number;
  /** Those first, then what was over last. */
  readonly now: readonly UnitRow[];
  readonly next: readonly UnitRow[];
  readonly finals: readonly Final[];
  readonly table: readonly MedalTableLine[];
  readonly disciplines: readonly string[];
  /** What editors wrote last, newest first. */
  readonly latest: readonly LatestLine[];
}

/** As many rows as a list has room for, whatever comes. */
export const homeRoom = 8;
export const nocsRoom = 10;

const Home = ({ model }: { model: HomeModel }): ReactNode => {
  const { say, language } = useScreen();
  const { home } = say.portal;
  if (model.day === null)
    return (
      <>
        <h1>{home.title}</h1>
        <p className="quietly lead">{home.nothingPlanned}</p>
        <Latest lines={model.latest} />
      </>
    );
  // Until something begins, what comes stands where it will be.
  const begun = model.now.length > 0;
  return (
    <>
      <h1>{longDay(model.day, language)}</h1>
      <div className="columns">
        <div>
          <section aria-labelledby="now">
            <div className="section-head">
              <h2 id="now">{begun ? home.now : home.next}</h2>
              <a href={`/${language}/schedule`}>{home.wholeDay}</a>
            </div>
            <UnitList rows={begun ? model.now : model.next} empty={home.nothingNext} room={homeRoom} />
          </section>
          {begun && (
            <section aria-labelledby="next">
              <h2 id="next">{home.next}</h2>
              <UnitList rows={model.next} empty={home.nothingNext} />
            </section>
          )}
        </div>
        <aside>
          <section aria-labelledby="medals">
            <div className="section-head">
              <h2 id="medals">{say.portal.medals.title}</h2>
              <a href={`/${language}/medals`}>{home.whole}</a>
            </div>
            <Listing
              caption={say.portal.medals.title}
              columns={medalColumns({ say }).filter(({ kind }) => kind !== 'name')}
              rows={model.table}
              room={nocsRoom}
              empty={say.nothing.medals}
            />
          </section>
          <Latest lines={model.latest} />
          {model.finals.length > 0 && (
            <section aria-labelledby="finals">
              <h2 id="finals">{home.finals}</h2>
              <Finals finals={model.finals} />
            </section>
          )}
        </aside>
      </div>
      <Downloads />
    </>
  );
};

/** What is decided today: who won, or when it begins. */
const Finals = ({ finals }: { finals: readonly Final[] }): ReactNode => {
  const { say, language, timeZone, nameOf } = useScreen();
  return (
    <ol className="finals">
      {finals.map((row, place) => {
        const winners = row.golds.map(({ noc, competitor }) => `${noc} ${nameOf(competitor)?.name ?? competitor}`);
        const event = eventText(row, say, language);
        return (
          <li key={place}>
            <time className="when" dateTime={row.startAt}>
              {clockTime(row.startAt, language, row.timeZone ?? timeZone)}
            </time>
            <span className="what">
              <a href={addressOf(language, 'event', row.sportEvent)} title={event}>
                {event}
              </a>
              <span className="beside-name">{sportBeside(event, row, say)}</span>
              <span className="line winner">
                <Fresh value={winners.join(', ')}>
                  {winners.length > 0 && <span className="medal-dot gold" title={say.medal.GOLD} />}{' '}
                  {winners.join(', ')}
                </Fresh>
              </span>
            </span>
            {/* Made anew with another word: its place begins where the word does. */}
            <span key={`${row.resultStatus} ${row.scheduleStatus}`} className="state">
              {winners.length === 0 && <Status result={row.resultStatus} schedule={row.scheduleStatus} />}
            </span>
          </li>
        );
      })}
    </ol>
  );
};

export const homeView: View<HomeModel> = {
  name: 'home',
  Component: Home,
  channels: ({ disciplines }) => [
    'games',
    'medals',
    'schedule',
    'news',
    'communications',
    ...disciplines.map((code) => `discipline:${code}`),
  ],
  title: (_, { say }) => say.portal.home.title,
  summary: ({ live }, { say }) => say.portal.live(live),
  tables: ({ table, now, next }, speaking) => {
    const { home, medals } = speaking.say.portal;
    return [
      tableOf('medals', medals.title, medalColumns(speaking), table),
      tableOf('now', home.now, unitColumns(speaking), now),
      tableOf('next', home.next, unitColumns(speaking), next),
    ];
  },
};
