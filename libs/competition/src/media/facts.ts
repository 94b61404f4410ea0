/** What editors write for those who report: official communications, news and flash quotes, press conferences, the weather. */
import type { CompetitorId, NocCode } from '../codes/ids.js';
import type { Instant } from '../codes/instant.js';
import type { Rsc } from '../codes/rsc.js';

/** Everybody; accredited media; those who write. Each sees what the ones before it see. */
export const audiences = ['PUBLIC', 'MEDIA', 'INTERNAL'] as const;
export type Audience = (typeof audiences)[number];

/** Who may see a thing, from when, and whether it still holds. */
export interface Guarded {
  readonly audience: Audience;
  /** By the Games clock: before it only those who write see the thing. */
  readonly embargoUntil: Instant | null;
  /** Why it was taken back; null while it holds. */
  readonly withdrawn: string | null;
}

/** One language of a text, plain: paragraphs are parted by an empty line, addresses begin with https. */
export interface MediaText {
  /** ISO 639-1, `fr`. */
  readonly language: string;
  readonly title: string;
  /** A quote's own words, without quotation marks. */
  readonly text: string;
}

/** Somebody who speaks, as they are introduced. */
export interface Speaker {
  readonly name: string;
  /** `Coach`, `Gold medallist`. */
  readonly role: string | null;
  /** Where they compete here. */
  readonly competitor: CompetitorId | null;
}

export const affectable = ['SCHEDULE', 'RESULTS', 'OTHER'] as const;
export const newsForms = ['NEWS', 'QUOTE'] as const;

export type MediaFact = Guarded &
  (
    | {
        readonly type: 'CommunicationIssued';
        readonly id: string;
        /** As printed on it, `ATH-014`. */
        readonly number: string;
        readonly issuedAt: Instant;
        readonly affects: readonly (typeof affectable)[number][];
        /** Units, phases, sport events or disciplines; empty where it is about the Games. */
        readonly concerns: readonly Rsc[];
        readonly texts: readonly MediaText[];
        readonly signedBy: readonly { readonly role: string; readonly name: string | null }[];
      }
    | {
        readonly type: 'NewsPublished';
        readonly id: string;
        readonly form: (typeof newsForms)[number];
        readonly publishedAt: Instant;
        readonly texts: readonly MediaText[];
        /** Who said it, for a quote. */
        readonly speaker: Speaker | null;
        readonly concerns: readonly Rsc[];
        readonly competitors: readonly CompetitorId[];
        readonly nocs: readonly NocCode[];
      }
    | {
        readonly type: 'ConferenceAnnounced';
        readonly id: string;
        readonly startAt: Instant;
        readonly endAt: Instant | null;
        readonly cancelled: boolean;
        /** Code of a venue, where it is at one. */
        readonly venue: string | null;
        /** `Main press centre, room 2`. */
        readonly place: string;
        readonly texts: readonly MediaText[];
        /** Spoken or interpreted, ISO 639-1. */
        readonly languages: readonly string[];
        readonly participants: readonly Speaker[];
        readonly concerns: readonly Rsc[];
        /** Addresses of HLS playlists: https, or a path of this host. */
        readonly live: string | null;
        readonly recorded: string | null;
        /** Of the recording, in its order. */
        readonly chapters: readonly { readonly startsAtSeconds: number; readonly title: string }[];
        /** WebVTT of the recording, by language. */
        readonly captions: readonly { readonly language: string; readonly address: string }[];
      }
    | {
        readonly type: 'WeatherMeasured';
        /** One measurement a venue: the newest. */
        readonly venue: string;
        readonly measuredAt: Instant;
        /** SUNNY, PARTLY_CLOUDY, CLOUDY, RAIN, ... */
        readonly sky: string | null;
        /** Tenths of a degree Celsius. */
        readonly airTenths: number | null;
        readonly waterTenths: number | null;
        readonly humidityPercent: number | null;
        /** Tenths of a metre a second. */
        readonly windTenths: number | null;
        /** Where it comes from, degrees from north. */
        readonly windFrom: number | null;
        readonly pressureHectopascals: number | null;
      }
  );

export type MediaEventType = MediaFact['type'];
