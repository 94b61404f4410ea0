import type { CompetitionEnvelope, CompetitionEventOf, CompetitionEventType, Instant, Mark } from '#competition';

type Printed<V> = V extends Instant
  ? string
  : V extends Mark
    ? { readonly kind: Mark['kind']; readonly text: string }
    : V;
type Content<E> = { readonly [K in Exclude<keyof E, keyof CompetitionEnvelope | 'type'>]: Printed<E[K]> };

/** What management last said of a thing, as JSON: the event without its envelope. Instants are ISO 8601, marks are printed. */
export type CompetitionDocument<T extends CompetitionEventType> = Content<CompetitionEventOf<T>> & {
  readonly kind: string;
  /** Counts what was said of it. */
  readonly version: number;
  /** When it was said. */
  readonly asOf: string;
};

export type ScheduleDocument = CompetitionDocument<'UnitScheduled'>;
export type ProgrammeDocument = CompetitionDocument<'SportEventRegistered'>;
export type VenueDocument = CompetitionDocument<'VenueRegistered'>;
export type NocDocument = CompetitionDocument<'NocRegistered'>;
export type ParticipantDocument = CompetitionDocument<'ParticipantRegistered'>;
export type TeamDocument = CompetitionDocument<'TeamRegistered'>;
export type EntryDocument = CompetitionDocument<'CompetitorEntered'>;
export type ClockDocument = CompetitionDocument<'GamesClockSet'>;
export type CommunicationDocument = CompetitionDocument<'CommunicationIssued'>;
export type NewsDocument = CompetitionDocument<'NewsPublished'>;
export type ConferenceDocument = CompetitionDocument<'ConferenceAnnounced'>;
export type WeatherDocument = CompetitionDocument<'WeatherMeasured'>;
