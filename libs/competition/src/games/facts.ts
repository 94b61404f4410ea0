import type { CompetitorId, NocCode } from '../codes/ids.js';
import type { Instant } from '../codes/instant.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import type { MediaEventType, MediaFact } from '../media/facts.js';
import type { Origin } from '../unit/facts.js';

/** What every competition event says besides its own content. The whole of a thing is said each time: the last one holds. */
export interface CompetitionEnvelope {
  /** The system or desk that speaks, `OMS1`. */
  readonly source: string;
  readonly occurredAt: Instant;
  readonly actor: string;
  readonly origin: Origin;
}

export type Gender = 'M' | 'W' | 'X' | 'O';

/** What management knows and editors write: people, entries, the timetable, venues, news. One schema per `type` under `schemas/competition-events`. */
export type CompetitionEvent = CompetitionEnvelope &
  (
    | {
        readonly type: 'ParticipantRegistered';
        readonly id: CompetitorId;
        /** As printed in results: `LYLES Noah`. */
        readonly name: string;
        readonly noc: NocCode;
        readonly gender: 'M' | 'F' | 'X' | null;
        /** `YYYY-MM-DD`. */
        readonly birthDate: string | null;
        /** ATHLETE, ALTERNATE, COACH, TECHNICAL_OFFICIAL. */
        readonly function: string;
        readonly disciplines: readonly string[];
      }
    | {
        readonly type: 'TeamRegistered';
        readonly id: CompetitorId;
        readonly name: string;
        readonly noc: NocCode;
        readonly discipline: string;
        readonly sportEvent: SportEventCode | null;
        readonly members: readonly CompetitorId[];
      }
    | {
        readonly type: 'CompetitorEntered';
        readonly sportEvent: SportEventCode;
        readonly competitor: CompetitorId;
        readonly noc: NocCode;
      }
    | {
        readonly type: 'SportEventRegistered';
        readonly sportEvent: SportEventCode;
        readonly discipline: string;
        readonly disciplineName: string;
        readonly name: string;
        readonly gender: Gender;
      }
    | {
        readonly type: 'UnitScheduled';
        /** A unit, or a phase for the disciplines that schedule phases. */
        readonly rsc: Rsc;
        readonly name: string;
        readonly startAt: Instant;
        readonly endAt: Instant | null;
        /** The competition day at the venue, `YYYY-MM-DD`. */
        readonly day: string;
        readonly venue: string | null;
        readonly location: string | null;
        /** 0 none, 1 gold unit, 2 silver, 3 bronze. */
        readonly medal: number;
        readonly status: 'UNSCHEDULED' | 'SCHEDULED' | 'POSTPONED' | 'RESCHEDULED' | 'CANCELLED';
      }
    | {
        readonly type: 'VenueRegistered';
        readonly code: string;
        readonly name: string;
        /** IANA name, `Europe/Paris`. */
        readonly timeZone: string;
      }
    | { readonly type: 'NocRegistered'; readonly code: NocCode; readonly name: string; readonly longName: string }
    /** What a replayed Games takes for now: at the real instant it was this Games instant, running at `speed` times. */
    | { readonly type: 'GamesClockSet'; readonly realAt: Instant; readonly gamesAt: Instant; readonly speed: number }
    | MediaFact
  );

export type CompetitionEventType = CompetitionEvent['type'];
export type CompetitionEventOf<T extends CompetitionEventType> = Extract<CompetitionEvent, { type: T }>;

/** Kind and id of what an event speaks of: the key in the log and of the document on the wire. */
export const subjectOf = (event: CompetitionEvent): string => {
  switch (event.type) {
    case 'ParticipantRegistered':
      return `participant:${event.id}`;
    case 'TeamRegistered':
      return `team:${event.id}`;
    case 'CompetitorEntered':
      return `entry:${event.sportEvent}/${event.competitor}`;
    case 'SportEventRegistered':
      return `programme:${event.sportEvent}`;
    case 'UnitScheduled':
      return `schedule:${event.rsc}`;
    case 'VenueRegistered':
      return `venue:${event.code}`;
    case 'NocRegistered':
      return `noc:${event.code}`;
    case 'GamesClockSet':
      return 'clock:games';
    case 'CommunicationIssued':
      return `communication:${event.id}`;
    case 'NewsPublished':
      return `news:${event.id}`;
    case 'ConferenceAnnounced':
      return `conference:${event.id}`;
    case 'WeatherMeasured':
      return `weather:${event.venue}`;
  }
};

const mediaTypes: ReadonlySet<string> = new Set<MediaEventType>([
  'CommunicationIssued',
  'NewsPublished',
  'ConferenceAnnounced',
  'WeatherMeasured',
]);

/** Whether an editor wrote it. */
export const isMediaEvent = (event: CompetitionEvent): event is CompetitionEvent & MediaFact =>
  mediaTypes.has(event.type);
