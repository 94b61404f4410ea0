import { communication, communications, subjectsOf } from '#read-model';
import { notFound } from '#service';
import { anyCode, mediaId } from '../http/codes.js';
import { cursorOf } from '../http/page.js';
import { communicationsView, communicationView } from './communications.js';
import type { CommunicationModel, CommunicationsModel } from './communications.js';
import { afterOf } from './news.load.js';
import type { Page } from './page.js';

const pageItems = 50;

export const communicationsPage: Page<CommunicationsModel> = {
  path: '/communications',
  query: ['about', 'after'],
  view: communicationsView,
  isGuarded: true,
  load: async (reader, { query, moment, asker }) => {
    const concerns = query.about === undefined ? undefined : anyCode(query.about);
    const filter = { concerns, after: afterOf(query.after), limit: pageItems };
    const { items, next } = await communications(reader, filter, asker, moment);
    const subjects = await subjectsOf(
      reader,
      items.flatMap((item) => item.concerns),
      moment,
    );
    return { items, subjects, next: next && cursorOf(next) };
  },
};

export const communicationPage: Page<CommunicationModel> = {
  path: '/communications/:id',
  query: [],
  view: communicationView,
  isGuarded: true,
  load: async (reader, { params, moment, asker }) => {
    const item = await communication(reader, mediaId(params.id!), asker, moment);
    if (!item) throw notFound('There is nothing here for you.', 'See the list for what can be read.');
    return { item, subjects: await subjectsOf(reader, item.concerns, moment) };
  },
};
