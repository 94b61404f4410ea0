/** All views by their names: what the browser needs to know of the pages. */
import type { View } from './view.js';
import { medalsView } from './medals.js';
import { wrongView } from './wrong.js';

const views = [medalsView, wrongView] as readonly View[];

const byName = new Map(views.map((view) => [view.name, view]));

export const viewOf = (name: string): View => byName.get(name) ?? (wrongView as View);
