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
  wrong: async () => (await import('../src/pages/wrong.js')).wrongView,
} as const satisfies Record<string, () => Promise<unknown>>;

/** The browser's half of a page, by the name in its data. */
export const loadView = async (name: string): Promise<View> => (await loaders[name as keyof typeof loaders]()) as View;
