import type { Fault } from '#service';

/** Why an event does not pass the first gate, and what its sender does next. */
export interface Refusal {
  readonly code:
    'MALFORMED' | 'WRONG_RSC' | 'UNKNOWN_TYPE' | 'NOT_ALLOWED_SOURCE' | 'NOT_ALLOWED_DISCIPLINE' | 'NOT_ALLOWED_TYPE';
  readonly message: string;
  readonly do: string;
  readonly faults?: readonly Fault[];
}
