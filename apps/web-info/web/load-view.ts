import type { View } from '../src/pages/view.js';

const loaders = {
  home: async () => (await import('../src/pages/home.js')).homeView,
  schedule: async () => (await import('../src/pages/schedule.js')).scheduleView,
  disciplines: async () => (await import('../src/pages/disciplines.js')).disciplinesView,
  discipline: async () => (await import('../src/pages/discipline.js')).disciplineView,
  event: async () => (await import('../src/pages/event.js')).eventView,
  unit: async () => (await import('../src/pages/unit.js')).unitView,
  athletes: async () => (await import('../src/pages/athletes.js')).athletesView,
  athlete: async () => (await import('../src/pages/athlete.js')).athleteView,
  nocs: async () => (await import('../src/pages/nocs.js')).nocsView,
  noc: async () => (await import('../src/pages/noc.js')).nocView,
  medals: async () => (await import('../src/pages/medals.js')).medalsView,
  medallists: async () => (await import('../src/pages/medallists.js')).medallistsView,
  records: async () => (await import('../src/pages/records.js')).recordsView,
  favourites: async () => (await import('../src/pages/favourites.js')).favouritesView,
  account: async () => (await import('../src/pages/account.js')).accountView,
  news: async () => (await import('../src/pages/news.js')).newsView,
  'news-item': async () => (await import('../src/pages/news-item.js')).newsItemView,
  communications: async () => (await import('../src/pages/communications.js')).communicationsView,
  communication: async () => (await import('../src/pages/communications.js')).communicationView,
  conferences: async () => (await import('../src/pages/conferences.js')).conferencesView,
  conference: async () => (await import('../src/pages/conference.js')).conferenceView,
  editor: async () => (await import('../src/pages/editor.js')).editorView,
  sheet: async () => (await import('../src/pages/sheet.js')).sheetView,
  wrong: async () => (await import('../src/pages/wrong.js')).wrongView,
} as const satisfies Record<string, () => Promise<unknown>>;

/** The browser's half of a page, by the name in its data. */
export const loadView = async (name: string): Promise<View> => (await loaders[name as keyof typeof loaders]()) as View;
