import type { Rsc } from '#competition';
import { scripts as attempts } from './attempts.js';
import { scripts as clock } from './clock.js';
import { scripts as combat } from './combat.js';
import { scripts as course } from './course.js';
import { scripts as judged } from './judged.js';
import { scripts as lifts } from './lifts.js';
import { scripts as race } from './race.js';
import { scripts as sets } from './sets.js';
import type { Script } from './stage.js';
import { scripts as targets } from './targets.js';

const scripts = [...attempts, ...lifts, ...race, ...judged, ...targets, ...sets, ...clock, ...combat, ...course];

/** How a unit's sport is played in detail; undefined where it says final marks alone. */
export const scriptFor = (rsc: Rsc): Script | undefined => scripts.find((it) => it.rsc.test(rsc))?.script;
