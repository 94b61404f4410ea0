import type { ScoringEventType } from '../../unit/facts.js';
import { family } from '../family.js';
import type { Family } from '../family.js';
import { decideCombat } from './decide.js';
import { combatDetail } from './detail.js';
import { applyCombat } from './fold.js';
import { combatRules } from './rules.js';
import type { CombatRules } from './rules.js';
import { openCombat } from './state.js';
import type { CombatState } from './state.js';

const types: ReadonlySet<ScoringEventType> = new Set([
  'PeriodStarted',
  'PeriodEnded',
  'ScoreAwarded',
  'PenaltyGiven',
  'JudgeRoundScored',
  'TimeoutCalled',
  'ChallengeMade',
]);

const hears: ReadonlySet<ScoringEventType> = new Set(['ContestDecided', 'IrmGiven', 'MatchScored', 'MarkRecorded']);

/** Two against each other, until time is up, one has enough, or a score ends it. */
export const combat = (own: Parameters<typeof combatRules>[0]): Family => {
  const rules: CombatRules = combatRules(own);
  return family<CombatState>({
    name: 'combat',
    types,
    hears,
    open: openCombat,
    decide: (unit, state, event) => decideCombat(rules, unit, state, event),
    apply: (unit, state, fact) => applyCombat(rules, unit, state, fact),
    detail: (unit, state) => combatDetail(rules, unit, state),
  });
};
