import { family } from '../family.js';
import type { Family } from '../family.js';
import { decideSets } from './decide.js';
import { setsDetail } from './detail.js';
import { applySets } from './fold.js';
import type { SetRules } from './rules.js';
import { openSets } from './state.js';
import type { SetState } from './state.js';

/** Rallies make points, points sets, and sets the match: volleyball, badminton, table tennis, tennis. */
export const sets = (rules: SetRules): Family =>
  family<SetState>({
    name: 'sets',
    types: new Set(['ServiceTaken', 'RallyWon', 'PenaltyGiven', 'TimeoutCalled', 'ChallengeMade']),
    hears: new Set(['PeriodScored', 'MatchScored']),
    open: openSets,
    decide: (unit, state, event) => decideSets(rules, unit, state, event),
    apply: (unit, state, fact) => applySets(rules, unit, state, fact),
    detail: (_, state) => setsDetail(rules, state),
  });
