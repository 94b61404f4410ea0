/** All views by their names: what the browser needs to know of the pages. */
import type { View } from './view.js';
import { accountView } from './account.js';
import { athleteView } from './athlete.js';
import { athletesView } from './athletes.js';
import { communicationsView, communicationView } from './communications.js';
import { conferencesView } from './conferences.js';
import { conferenceView } from './conference.js';
import { disciplineView } from './discipline.js';
import { disciplinesView } from './disciplines.js';
import { editorView } from './editor.js';
import { eventView } from './event.js';
import { favouritesView } from './favourites.js';
import { homeView } from './home.js';
import { medallistsView } from './medallists.js';
import { medalsView } from './medals.js';
import { newsItemView } from './news-item.js';
import { newsView } from './news.js';
import { nocView } from './noc.js';
import { nocsView } from './nocs.js';
import { recordsView } from './records.js';
import { scheduleView } from './schedule.js';
import { sheetView } from './sheet.js';
import { unitView } from './unit.js';
import { wrongView } from './wrong.js';

const views = [
  homeView,
  scheduleView,
  disciplinesView,
  disciplineView,
  eventView,
  unitView,
  athletesView,
  athleteView,
  nocsView,
  nocView,
  medalsView,
  medallistsView,
  recordsView,
  favouritesView,
  accountView,
  newsView,
  newsItemView,
  communicationsView,
  communicationView,
  conferencesView,
  conferenceView,
  editorView,
  sheetView,
  wrongView,
] as readonly View[];

const byName = new Map(views.map((view) => [view.name, view]));

export const viewOf = (name: string): View => byName.get(name) ?? (wrongView as View);
