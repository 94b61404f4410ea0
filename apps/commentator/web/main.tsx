import { createRoot } from 'react-dom/client';
import '../../../libs/screens/src/styles.css';
import './styles/page.css';
import { App } from './app.js';
import { Connection } from './data/connection.js';
import { Kept } from './data/kept.js';
import { readNotes } from './data/notes.js';
import { readSettings } from './data/settings.js';
import { Store } from './data/store.js';
import { PartsContext } from './ui/use.js';

/** With what is drawn next; a page in the background is drawn rarely, so it does not wait for that. */
const soon = (act: () => void): void => void (document.hidden ? setTimeout(act, 250) : requestAnimationFrame(act));

const settings = new Kept(localStorage, 'podium-settings', (kept) => readSettings(kept, navigator.languages.join(',')));
const notes = new Kept(localStorage, 'podium-notes', readNotes);
const store = new Store(soon);
const connection = new Connection(store);

createRoot(document.getElementById('root')!).render(
  <PartsContext value={{ store, connection, settings, notes }}>
    <App />
  </PartsContext>,
);
void connection.start(settings.value.disciplines);

/** Search is made ready in small pieces, before anybody asks. */
const prepareSearch = (): void => {
  const more = store.people.prepare(300);
  setTimeout(prepareSearch, more ? 30 : 3_000);
};
prepareSearch();

// The page itself without network; in vain where the browser has no such thing.
void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
