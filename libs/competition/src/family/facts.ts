/** The fine-grained events of all families, beside those that every unit knows. */
import type { AttemptFact } from './attempts/facts.js';
import type { ClockFact } from './clock/facts.js';
import type { CombatFact } from './combat/facts.js';
import type { JudgedFact } from './judged/facts.js';
import type { LiftFact } from './lifts/facts.js';
import type { RaceFact } from './race/facts.js';
import type { SetFact } from './sets/facts.js';
import type { TargetFact } from './targets/facts.js';

export type FamilyFact = AttemptFact | ClockFact | CombatFact | JudgedFact | LiftFact | RaceFact | SetFact | TargetFact;
