/** News and flash quotes. */
import type { ReactNode } from 'react';
import type { NewsDocument, Subject } from '#read-model';
import { useScreen } from '#screens';
import { withQuery } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { MediaTabs } from './parts/media-tabs.js';
import { NewsList } from './parts/news-list.js';
import { tableOf } from './view.js';
import type { Column } from './parts/listing.js';
import type { Model, View } from './view.js';

export interface NewsModel extends Model {
  readonly form: 'NEWS' | 'QUOTE' | null;
  readonly items: readonly NewsDocument[];
  readonly subjects: readonly Subject[];
  /** Of the next page; null at the end. */
  readonly next: string | null;
}

const News = ({ model }: { model: NewsModel }): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.news;
  const forms = [
    [null, words.all],
    ['NEWS', words.news],
    ['QUOTE', words.quotes],
  ] as const;
  return (
    <>
      <h1>{words.title}</h1>
      <MediaTabs here="news" />
      <p className="narrow">
        {forms.map(([form, word]) => (
          <a
            key={word}
            href={withQuery(`/${language}/news`, { form })}
            aria-current={form === model.form ? 'true' : undefined}
          >
            {word}
          </a>
        ))}
      </p>
      <NewsList items={model.items} subjects={model.subjects} />
      {model.next !== null && (
        <p>
          <a className="more" href={withQuery(`/${language}/news`, { form: model.form, after: model.next })}>
            {words.older}
          </a>
        </p>
      )}
      <Downloads />
    </>
  );
};

const columns: readonly Column<NewsDocument>[] = [
  { kind: 'text', head: 'id', value: ({ id }) => id },
  { kind: 'text', head: 'form', value: ({ form }) => form },
  { kind: 'time', head: 'published_at', value: ({ publishedAt }) => publishedAt },
  { kind: 'text', head: 'language', value: ({ texts }) => texts.map(({ language }) => language).join(' ') },
  { kind: 'text', head: 'title', value: ({ texts }) => texts[0]?.title ?? null },
  { kind: 'text', head: 'text', value: ({ texts }) => texts[0]?.text ?? null },
  { kind: 'text', head: 'speaker', value: ({ speaker }) => speaker?.name ?? null },
];

export const newsView: View<NewsModel> = {
  name: 'news',
  Component: News,
  channels: () => ['news'],
  title: (_, { say }) => say.media.news.title,
  tables: ({ items }, { say }) => [tableOf('news', say.media.news.title, columns, items)],
};
