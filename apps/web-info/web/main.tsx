/** Takes up a page where the server left it. */
import { hydrateRoot } from 'react-dom/client';
import '#screens/styles.css';
import './portal.css';
import { App } from '../src/pages/chrome/app.js';
import type { Opening } from '../src/pages/view.js';

const opening = JSON.parse(document.getElementById('page')!.textContent) as Opening;
hydrateRoot(document.getElementById('root')!, <App opening={opening} />);
