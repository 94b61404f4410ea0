/** Takes up a page where the server left it. A browser loads what its page needs, and no other page's script. */
import { hydrateRoot } from 'react-dom/client';
import '#screens/styles.css';
import './portal.css';
import './media.css';
import { App } from '../src/pages/chrome/app.js';
import type { Opening, View } from '../src/pages/view.js';
import { loadView } from './load-view.js';

const opening = JSON.parse(document.getElementById('page')!.textContent) as Opening;
const view: View = await loadView(opening.view);
hydrateRoot(document.getElementById('root')!, <App opening={opening} view={view} />);
