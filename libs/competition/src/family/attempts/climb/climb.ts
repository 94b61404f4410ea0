import { family } from '../../family.js';
import type { Family } from '../../family.js';
import { decideClimb } from './decide.js';
import { climbDetail } from './detail.js';
import { foldClimb } from './fold.js';
import { boulders, wall } from './problems.js';
import type { Problems } from './problems.js';
import type { BoulderRules, WallRules } from './rules.js';
import { openClimb } from './state.js';
import type { ClimbState } from './state.js';

const climb = (problems: Problems): Family =>
  family<ClimbState>({
    name: 'attempts',
    types: new Set(['AttemptCalled', 'RouteSet', 'ClimbAttempted']),
    open: openClimb,
    decide: (unit, state, event) => decideClimb(problems, unit, state, event),
    apply: (unit, state, fact) => foldClimb(problems, unit, state, fact),
    detail: (unit, state) => climbDetail(problems, unit, state),
  });

export const boulder = (rules: BoulderRules): Family => climb(boulders(rules));
export const lead = (rules: WallRules): Family => climb(wall(rules));
