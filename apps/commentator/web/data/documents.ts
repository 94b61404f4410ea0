/** The documents on the wire, by kind. */
import type { BracketDocument, EventDocument, PhaseDocument, UnitDocument } from '#competition';
import type {
  ClockDocument,
  NocDocument,
  ParticipantDocument,
  ProgrammeDocument,
  ScheduleDocument,
  TeamDocument,
  VenueDocument,
} from '#read-model';

export interface Kinds {
  readonly unit: UnitDocument;
  readonly event: EventDocument;
  readonly phase: PhaseDocument;
  readonly bracket: BracketDocument;
  readonly schedule: ScheduleDocument;
  readonly programme: ProgrammeDocument;
  readonly participant: ParticipantDocument;
  readonly team: TeamDocument;
  readonly noc: NocDocument;
  readonly venue: VenueDocument;
  readonly clock: ClockDocument;
}
export type Kind = keyof Kinds;

export const kindOf = (key: string): string => key.slice(0, key.indexOf(':'));
export const nameOf = (key: string): string => key.slice(key.indexOf(':') + 1);
