import { family } from '../family.js';
import type { Family } from '../family.js';
import { decideClock } from './decide.js';
import { clockDetail } from './detail.js';
import { applyClock } from './fold.js';
import type { ClockRules } from './rules.js';
import { openClock } from './state.js';
import type { ClockState } from './state.js';

/** Periods against the clock, and a score that is the sum of actions: basketball, football, handball, rugby. */
export const clock = (rules: ClockRules): Family =>
  family<ClockState>({
    name: 'clock',
    types: new Set([
      'ClockSet',
      'ActionRecorded',
      'ActionCorrected',
      'ActionDeleted',
      'ShootOutAttempted',
      'PeriodStarted',
      'PeriodEnded',
      'TimeoutCalled',
      'ChallengeMade',
      'PenaltyGiven',
    ]),
    hears: new Set(['PeriodScored', 'MatchScored']),
    open: openClock,
    decide: (unit, state, event) => decideClock(rules, unit, state, event),
    apply: (unit, state, fact) => applyClock(rules, unit, state, fact),
    detail: (_, state) => clockDetail(rules, state),
  });
