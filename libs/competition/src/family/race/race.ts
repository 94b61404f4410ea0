/** Timed races: on a track, in water, on a road, in one run or several, with points or eliminations. */
import type { Unit } from '../../unit/unit.js';
import { family } from '../family.js';
import type { Family } from '../family.js';
import { decideRace } from './decide.js';
import { raceDetail } from './detail.js';
import { applyRace } from './fold.js';
import { commonRules } from './rules.js';
import type { RaceRules } from './rules.js';
import { openRace } from './state.js';
import type { RaceState } from './state.js';

/** A race by its rules; what is left out is as in one run in lanes. */
export const race = (own: Partial<RaceRules> = {}): Family => {
  const rules: RaceRules = { ...commonRules, ...own };
  return family<RaceState>({
    name: 'race',
    types: new Set([
      'RaceStarted',
      'FalseStartCalled',
      'ReactionMeasured',
      'SplitRecorded',
      'FinishRecorded',
      'PhotoFinishCalled',
      'DeadHeatDeclared',
      'WindMeasured',
      'PenaltyGiven',
      'SprintPlaced',
      'LapGained',
    ]),
    hears: new Set(['MarkRecorded', 'IrmGiven', 'TieBroken']),
    open: openRace,
    decide: (unit, state, event) => decideRace(rules, unit, state, event),
    apply: (unit, state, fact) => applyRace(rules, unit, state, fact),
    recordMark: (_unit, { wind }, { mark }, windMaxTenths) => (wind !== null && wind > windMaxTenths ? null : mark),
    detail: (unit, state) => raceDetail(rules, unit, state),
  });
};

/** Wind along the straight in tenths of a metre a second; null where none was measured. */
export const windOf = (unit: Unit): number | null =>
  unit.family.name === 'race' ? (unit.detail as RaceState).wind : null;
