import type { CompetitionEvent, ScoringEvent } from '#competition';

/** A schema nobody knows, or bytes that are no event. The bytes go to the dead letters with this reason. */
export class UnreadableError extends Error {
  constructor(
    readonly reason: 'NOT_AVRO' | 'UNKNOWN_SCHEMA' | 'BROKEN_BYTES',
    message: string,
  ) {
    super(message);
    this.name = 'UnreadableError';
  }
}

/** Turns the events of one topic into bytes and back. Any older schema version is read as the newest. */
export interface Codec<E extends ScoringEvent | CompetitionEvent> {
  /** What is wrong with a value, a sentence per fault with its path (`competitors.0.noc: ...`); empty when it can be encoded. */
  faults(event: unknown): string[];
  /** @throws TypeError when the event does not fit its schema; check input from outside with `faults`. */
  encode(event: E): Buffer;
  /** @throws UnreadableError */
  decode(bytes: Buffer): E;
}
