/** All pages; a new one is a line here and one in `views.ts`. */
import { medalsPage } from './medals.load.js';
import type { Page } from './page.js';

export const pages = [medalsPage] as readonly Page[];
