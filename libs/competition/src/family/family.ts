/**
 * A family is a way to score: attempts, judges, rallies. It knows the fine-grained events of its sports, keeps what it needs
 * of them, and says what they mean in the terms every unit has: marks, IRMs, periods, a decision. Ranks are never its work.
 */
import type { Refusal } from '../unit/decide.js';
import type { UnitDetail } from '../unit/document.js';
import type { ScoringEvent, ScoringEventType } from '../unit/facts.js';
import type { Unit } from '../unit/unit.js';

export interface Family<S = unknown> {
  readonly name: string;
  /** The events that only this family understands; a unit of another one refuses them. */
  readonly types: ReadonlySet<ScoringEventType>;
  /**
   * Events of every unit in which it has a say: the scores of a match and of its periods. It is asked about them after the
   * unit's own checks, and told of them after the unit has taken them in.
   */
  readonly hears?: ReadonlySet<ScoringEventType>;
  /** The state of a unit before its first event, and again when it is run anew. */
  open(): S;
  /**
   * Asked for its own events, after the unit's own checks: the source may speak, the unit is under way, and whoever the
   * event names is on the start list.
   */
  decide(unit: Unit, state: S, event: ScoringEvent): Refusal | null;
  /** Takes one of its events in: changes `state` and the unit's lines in place. Total, as every fold. */
  apply(unit: Unit, state: S, fact: ScoringEvent): void;
  /** What a screen needs beside the lines; null when nothing was said yet. */
  detail(unit: Unit, state: S): UnitDetail | null;
}

/** Hides the state's type where families stand side by side. */
export const family = <S>(it: Family<S>): Family => it as Family;
