/** Official communications. */
import type { ReactNode } from 'react';
import type { CommunicationDocument, Subject } from '#read-model';
import { clockTime, langOf, longDay, OtherLanguage, Prose, textIn, useScreen } from '#screens';
import { withQuery } from './parts/address.js';
import { Affects, CommunicationList } from './parts/communication-list.js';
import { Downloads } from './parts/downloads.js';
import { GuardChips } from './parts/guarded.js';
import type { Column } from './parts/listing.js';
import { localDay } from './parts/local-day.js';
import { MediaTabs } from './parts/media-tabs.js';
import { Subjects } from './parts/subjects.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

export interface CommunicationsModel extends Model {
  readonly items: readonly CommunicationDocument[];
  readonly subjects: readonly Subject[];
  readonly next: string | null;
}

const Communications = ({ model }: { model: CommunicationsModel }): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.communications;
  return (
    <>
      <h1>{words.title}</h1>
      <MediaTabs here="communications" />
      <CommunicationList items={model.items} subjects={model.subjects} />
      {model.next !== null && (
        <p>
          <a className="more" href={withQuery(`/${language}/communications`, { after: model.next })}>
            {say.media.news.older}
          </a>
        </p>
      )}
      <Downloads />
    </>
  );
};

const columns: readonly Column<CommunicationDocument>[] = [
  { kind: 'text', head: 'number', value: ({ number }) => number },
  { kind: 'time', head: 'issued_at', value: ({ issuedAt }) => issuedAt },
  { kind: 'text', head: 'affects', value: ({ affects }) => affects.join(' ') },
  { kind: 'text', head: 'concerns', value: ({ concerns }) => concerns.join(' ') },
  { kind: 'text', head: 'title', value: ({ texts }) => texts[0]?.title ?? null },
  { kind: 'text', head: 'text', value: ({ texts }) => texts[0]?.text ?? null },
  { kind: 'text', head: 'withdrawn', value: ({ withdrawn }) => withdrawn },
];

export const communicationsView: View<CommunicationsModel> = {
  name: 'communications',
  Component: Communications,
  channels: () => ['communications'],
  title: (_, { say }) => say.media.communications.title,
  tables: ({ items }, { say }) => [tableOf('communications', say.media.communications.title, columns, items)],
};

export interface CommunicationModel extends Model {
  readonly item: CommunicationDocument;
  readonly subjects: readonly Subject[];
}

export const Communication = ({ model: { item, subjects } }: { model: CommunicationModel }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const words = say.media.communications;
  const text = textIn(item.texts, language);
  const lang = langOf(text, language);
  return (
    <article>
      <p className="crumbs quietly">
        <a href={`/${language}/communications`}>{words.title}</a>
      </p>
      <h1 lang={lang}>{text?.title ?? `${words.number} ${item.number}`}</h1>
      <p className="facts">
        <span>
          {words.number} {item.number}
        </span>
        <time dateTime={item.issuedAt}>
          {longDay(localDay(item.issuedAt, timeZone), language)}, {clockTime(item.issuedAt, language, timeZone)}
        </time>
        <Affects affects={item.affects} />
        <GuardChips {...item} />
        <OtherLanguage text={text} />
      </p>
      {item.withdrawn !== null && <p className="note">{item.withdrawn}</p>}
      <div className="prose" lang={lang}>
        <Prose text={text?.text ?? ''} />
      </div>
      {item.signedBy.length > 0 && (
        <dl className="pairs">
          <dt>{words.signed}</dt>
          {item.signedBy.map(({ role, name }, place) => (
            <dd key={place}>{name === null ? role : `${name}, ${role}`}</dd>
          ))}
        </dl>
      )}
      <Subjects concerns={item.concerns} subjects={subjects} />
    </article>
  );
};

export const communicationView: View<CommunicationModel> = {
  name: 'communication',
  Component: Communication,
  channels: () => ['communications'],
  title: ({ item }, { language, say }) =>
    `${say.media.communications.number} ${item.number} ${textIn(item.texts, language)?.title ?? ''}`.trim(),
};
