import { ownMark } from '../points/points.js';
import type { TotalRule } from './rule.js';

/** Phase-level codes of some events. */
const ofPhase = (events: RegExp): RegExp => new RegExp(`^(?=${events.source}).{22}(?!-{4}).{4}-{8}$`);

/** The ranking of a phase by the sum of its units. */
export const sumOfPhase = (name: string, events: RegExp, unitsNeeded = 1): TotalRule => ({
  name,
  of: ofPhase(events),
  parts: [{ name, units: 'PHASE', each: true, points: ownMark }],
  unitsNeeded,
});

/** The ranking of a phase whose competitors are in one heat each. */
export const heatsOfPhase = (events: RegExp): TotalRule => ({
  name: 'HEATS',
  of: ofPhase(events),
  parts: [{ name: 'HEAT', units: 'PHASE', points: ownMark }],
});
