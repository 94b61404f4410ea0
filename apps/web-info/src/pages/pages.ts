/** All pages; a new one is a line here and one in `views.ts`. */
import { athletePage } from './athlete.load.js';
import { athletesPage } from './athletes.load.js';
import { communicationPage, communicationsPage } from './communications.load.js';
import { conferencePage, conferencesPage } from './conferences.load.js';
import { disciplinePage, disciplinesPage } from './discipline.load.js';
import { eventPage } from './event.load.js';
import { favouritesPage } from './favourites.load.js';
import { homePage } from './home.load.js';
import { medallistsPage } from './medallists.load.js';
import { medalsPage } from './medals.load.js';
import { newsItemPage, newsPage } from './news.load.js';
import { nocPage, nocsPage } from './nocs.load.js';
import { recordsPage } from './records.load.js';
import { schedulePage } from './schedule.load.js';
import { unitPages } from './unit.load.js';
import type { Page } from './page.js';

export const pages = [
  homePage,
  schedulePage,
  disciplinesPage,
  disciplinePage,
  eventPage,
  ...unitPages,
  athletesPage,
  athletePage,
  nocsPage,
  nocPage,
  medalsPage,
  medallistsPage,
  recordsPage,
  favouritesPage,
  newsPage,
  newsItemPage,
  communicationsPage,
  communicationPage,
  conferencesPage,
  conferencePage,
] as readonly Page[];
