import { competitorsOf, conference, conferences, subjectsOf } from '#read-model';
import { invalidRequest, notFound } from '#service';
import { mediaId } from '../http/codes.js';
import { cursorOf } from '../http/page.js';
import { conferenceView } from './conference.js';
import type { ConferenceModel, Pictures } from './conference.js';
import { conferencesView } from './conferences.js';
import type { ConferencesModel } from './conferences.js';
import { afterOf } from './news.load.js';
import type { Page } from './page.js';
import { conferenceState } from './parts/conference-state.js';

const pageItems = 100;
/** Whether one has begun is a matter of time. */
const stateMaxMs = 5_000;

export const conferencesPage: Page<ConferencesModel> = {
  path: '/conferences',
  query: ['after'],
  view: conferencesView,
  keptMaxMs: stateMaxMs,
  isGuarded: true,
  load: async (reader, { query, moment, gamesNow, asker }) => {
    const filter = { after: afterOf(query.after), limit: pageItems };
    const { items, next } = await conferences(reader, filter, asker, moment);
    return {
      rows: items.map((item) => ({ item, state: conferenceState(item, Date.parse(gamesNow)) })),
      next: next && cursorOf(next),
    };
  },
};

const picturesOf = (text: string | undefined): Pictures | null => {
  if (text === undefined) return null;
  if (text === 'live' || text === 'recorded') return text;
  throw invalidRequest([{ path: 'pictures', message: 'live or recorded' }]);
};

export const conferencePage: Page<ConferenceModel> = {
  path: '/conferences/:id',
  query: ['pictures'],
  playsPictures: true,
  view: conferenceView,
  keptMaxMs: stateMaxMs,
  isGuarded: true,
  load: async (reader, { params, query, moment, gamesNow, asker }) => {
    const item = await conference(reader, mediaId(params.id!), asker, moment);
    if (!item) throw notFound('There is nothing here for you.', 'See the list for what can be read.');
    const [subjects, competitors] = await Promise.all([
      subjectsOf(reader, item.concerns, moment),
      competitorsOf(
        reader,
        item.participants.flatMap(({ competitor }) => competitor ?? []),
        moment,
      ),
    ]);
    const state = conferenceState(item, Date.parse(gamesNow));
    return { item, state, subjects, competitors, asked: picturesOf(query.pictures) };
  },
};
