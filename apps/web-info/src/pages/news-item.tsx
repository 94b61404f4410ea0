/** One news item or quote. */
import type { ReactNode } from 'react';
import type { NewsDocument, Subject } from '#read-model';
import { clockTime, langOf, longDay, OtherLanguage, Prose, textIn, useScreen } from '#screens';
import { GuardChips } from './parts/guarded.js';
import { localDay } from './parts/local-day.js';
import { SpeakerName } from './parts/news-list.js';
import { Subjects } from './parts/subjects.js';
import type { Model, View } from './view.js';

export interface NewsItemModel extends Model {
  readonly item: NewsDocument;
  readonly subjects: readonly Subject[];
}

export const NewsItem = ({ model: { item, subjects } }: { model: NewsItemModel }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const text = textIn(item.texts, language);
  const lang = langOf(text, language);
  return (
    <article>
      <p className="crumbs quietly">
        <a href={`/${language}/news`}>{say.media.news.title}</a>
      </p>
      {item.form === 'QUOTE' ? (
        <>
          <h1 className={text?.title ? undefined : 'visually-hidden'} lang={lang}>
            {text?.title || say.media.news.quote}
          </h1>
          <figure className="quote">
            <blockquote lang={lang}>
              <Prose text={text?.text ?? ''} />
            </blockquote>
            <figcaption>
              <SpeakerName speaker={item.speaker} />
            </figcaption>
          </figure>
        </>
      ) : (
        <h1 lang={lang}>{text?.title}</h1>
      )}
      <p className="facts">
        <time dateTime={item.publishedAt}>
          {longDay(localDay(item.publishedAt, timeZone), language)}, {clockTime(item.publishedAt, language, timeZone)}
        </time>
        <GuardChips {...item} />
        <OtherLanguage text={text} />
      </p>
      {item.withdrawn !== null && <p className="note">{item.withdrawn}</p>}
      {item.form === 'NEWS' && (
        <div className="prose" lang={lang}>
          <Prose text={text?.text ?? ''} />
        </div>
      )}
      <Subjects concerns={item.concerns} subjects={subjects} competitors={item.competitors} nocs={item.nocs} />
    </article>
  );
};

export const newsItemView: View<NewsItemModel> = {
  name: 'news-item',
  Component: NewsItem,
  channels: () => ['news'],
  title: ({ item }, { language, say }) => {
    const text = textIn(item.texts, language);
    return text?.title || (item.speaker ? `${item.speaker.name}: ${text?.text.slice(0, 60)}` : say.media.news.quote);
  },
};
