import { competitorsOf, news, newsItem, subjectsOf } from '#read-model';
import type { MediaPlace, Moment, NewsDocument, Reader } from '#read-model';
import { invalidRequest, notFound } from '#service';
import { anyCode, competitorId, mediaId, nocCode } from '../http/codes.js';
import { cursorOf, placeOf } from '../http/page.js';
import { newsItemView } from './news-item.js';
import type { NewsItemModel } from './news-item.js';
import { newsView } from './news.js';
import type { NewsModel } from './news.js';
import type { Page } from './page.js';

const pageItems = 30;

const around = async (
  reader: Reader,
  items: readonly NewsDocument[],
  moment: Moment,
): Promise<Pick<NewsModel, 'subjects' | 'competitors'>> => ({
  subjects: await subjectsOf(
    reader,
    items.flatMap(({ concerns }) => concerns),
    moment,
  ),
  competitors: await competitorsOf(
    reader,
    items.flatMap(({ competitors, speaker }) => [...competitors, ...(speaker?.competitor ? [speaker.competitor] : [])]),
    moment,
  ),
});

const formOf = (text: string | undefined): 'NEWS' | 'QUOTE' | null => {
  if (text === undefined) return null;
  if (text === 'NEWS' || text === 'QUOTE') return text;
  throw invalidRequest([{ path: 'form', message: 'NEWS or QUOTE' }]);
};

/** Where a page of a list begins. */
export const afterOf = (text: string | undefined): MediaPlace | undefined => placeOf(text, 'string', 'string');

export const newsPage: Page<NewsModel> = {
  path: '/news',
  query: ['form', 'about', 'noc', 'competitor', 'after'],
  view: newsView,
  isGuarded: true,
  load: async (reader, { query, moment, asker }) => {
    const form = formOf(query.form);
    const { items, next } = await news(
      reader,
      {
        form: form ?? undefined,
        concerns: query.about === undefined ? undefined : anyCode(query.about),
        noc: query.noc === undefined ? undefined : nocCode(query.noc),
        competitor: query.competitor === undefined ? undefined : competitorId(query.competitor),
        after: afterOf(query.after),
        limit: pageItems,
      },
      asker,
      moment,
    );
    return { form, items, next: next && cursorOf(next), ...(await around(reader, items, moment)) };
  },
};

export const newsItemPage: Page<NewsItemModel> = {
  path: '/news/:id',
  query: [],
  view: newsItemView,
  isGuarded: true,
  load: async (reader, { params, moment, asker }) => {
    const item = await newsItem(reader, mediaId(params.id!), asker, moment);
    if (!item) throw notFound('There is nothing here for you.', 'See the list for what can be read.');
    return { item, ...(await around(reader, [item], moment)) };
  },
};
