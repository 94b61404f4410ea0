/** The timetable of the press conferences. */
import type { ReactNode } from 'react';
import type { ConferenceDocument } from '#read-model';
import { clockTime, langOf, longDay, textIn, useScreen } from '#screens';
import { withQuery } from './parts/address.js';
import { ConferenceChip, useConferenceState } from './parts/conference-chip.js';
import type { ConferenceState } from './parts/conference-state.js';
import { Downloads } from './parts/downloads.js';
import { GuardChips } from './parts/guarded.js';
import type { Column } from './parts/listing.js';
import { localDay } from './parts/local-day.js';
import { MediaTabs } from './parts/media-tabs.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

interface Row {
  readonly item: ConferenceDocument;
  readonly state: ConferenceState;
}

export interface ConferencesModel extends Model {
  /** By their start. */
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const Conferences = ({ model }: { model: ConferencesModel }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const words = say.media.conferences;
  const byDay = Map.groupBy(model.rows, ({ item }) => localDay(item.startAt, timeZone));
  return (
    <>
      <h1>{words.title}</h1>
      <MediaTabs here="conferences" />
      {model.rows.length === 0 && <p className="empty quietly">{words.none}</p>}
      {[...byDay].map(([day, rows]) => (
        <section key={day} aria-label={longDay(day, language)}>
          <h2>{longDay(day, language)}</h2>
          <ul className="writings">
            {rows.map((row) => (
              <Line key={row.item.id} {...row} />
            ))}
          </ul>
        </section>
      ))}
      {model.next !== null && (
        <p>
          <a className="more" href={withQuery(`/${language}/conferences`, { after: model.next })}>
            {words.later}
          </a>
        </p>
      )}
      <Downloads />
    </>
  );
};

const Line = ({ item, state: made }: Row): ReactNode => {
  const { language, timeZone } = useScreen();
  const state = useConferenceState(item, made);
  const text = textIn(item.texts, language);
  return (
    <li>
      <span className="when">
        <time dateTime={item.startAt}>{clockTime(item.startAt, language, timeZone)}</time>
        {item.endAt !== null && (
          <>
            {' – '}
            <time dateTime={item.endAt}>{clockTime(item.endAt, language, timeZone)}</time>
          </>
        )}
      </span>
      <div>
        <a href={`/${language}/conferences/${item.id}`} className="headline" lang={langOf(text, language)}>
          {text?.title ?? item.place}
        </a>
        <p className="facts">
          <ConferenceChip state={state} />
          <span>{item.place}</span>
          <span>{languageNames(item.languages, language)}</span>
          <GuardChips {...item} />
        </p>
        {item.participants.length > 0 && (
          <p className="quietly people-line">{item.participants.map(({ name }) => name).join(', ')}</p>
        )}
      </div>
    </li>
  );
};

export const languageNames = (codes: readonly string[], language: string): string => {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
};

const columns: readonly Column<Row>[] = [
  { kind: 'text', head: 'id', value: ({ item }) => item.id },
  { kind: 'time', head: 'start', value: ({ item }) => item.startAt },
  { kind: 'time', head: 'end', value: ({ item }) => item.endAt },
  { kind: 'word', head: 'state', value: ({ state }) => state },
  { kind: 'text', head: 'title', value: ({ item }) => item.texts[0]?.title ?? null },
  { kind: 'text', head: 'place', value: ({ item }) => item.place },
  { kind: 'text', head: 'venue', value: ({ item }) => item.venue },
  { kind: 'text', head: 'languages', value: ({ item }) => item.languages.join(' ') },
  { kind: 'text', head: 'participants', value: ({ item }) => item.participants.map(({ name }) => name).join('; ') },
  { kind: 'text', head: 'live', value: ({ item }) => item.live },
  { kind: 'text', head: 'recorded', value: ({ item }) => item.recorded },
];

export const conferencesView: View<ConferencesModel> = {
  name: 'conferences',
  Component: Conferences,
  channels: () => ['conferences', 'games'],
  title: (_, { say }) => say.media.conferences.title,
  tables: ({ rows }, { say }) => [tableOf('conferences', say.media.conferences.title, columns, rows)],
};
