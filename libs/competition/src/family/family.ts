/**
 * A family is a way to score: attempts, judges, rallies. It knows the fine-grained events of its sports, keeps what it needs
 * of them, and says what they mean in the terms every unit has: marks, IRMs, periods, a decision. Ranks are never its work.
 */
import type { Mark } from '../mark.js';
import type { Refusal } from '../unit/decide.js';
import type { UnitDetail } from '../unit/document.js';
import type { ScoringEvent, ScoringEventType } from '../unit/facts.js';
import type { Line, Unit } from '../unit/unit.js';

export interface Family<S = unknown> {
  readonly name: string;
  /** The events that only this family understands; a unit of another one refuses them. */
  readonly types: ReadonlySet<ScoringEventType>;
  /** Events of every unit that it is asked about and takes in as well, after the unit itself: a score, a decision, an IRM. */
  readonly hears?: ReadonlySet<ScoringEventType>;
  /** Those of its own that may be said before the start: how the course is set. */
  readonly early?: ReadonlySet<ScoringEventType>;
  /** The state of a unit before its first event, and again when it is run anew. */
  open(): S;
  /**
   * Asked for its own events and those it hears, after the unit's own checks: the source may speak, the unit is under way, and whoever the
   * event names is on the start list.
   */
  decide(unit: Unit, state: S, event: ScoringEvent): Refusal | null;
  /** Takes one of its events in: changes `state` and the unit's lines in place. Total, as every fold. */
  apply(unit: Unit, state: S, fact: ScoringEvent): void;
  /** The best mark of a line that may stand as a record, where too much wind rules some out; absent, it is the line's mark. */
  recordMark?(unit: Unit, state: S, line: Line, windMaxTenths: number): Mark | null;
  /** What a screen needs beside the lines; null when nothing was said yet. */
  detail(unit: Unit, state: S): UnitDetail | null;
}

/** Hides the state's type where families stand side by side. */
export const family = <S>(it: Family<S>): Family => it as Family;
