/** What editors wrote, for tests: each with words of its own by which a leak is found. */
import { instant } from '#competition';
import type { CompetitionEventOf, Instant, MediaEventType, Rsc } from '#competition';

const final = 'ATHM100M--------------FNL-000100--' as Rsc;
const written = { source: 'EDITOR1', actor: 'Editor', origin: 'LIVE' } as const;
const open = { audience: 'PUBLIC', embargoUntil: null, withdrawn: null } as const;
const morning: Instant = instant('2024-08-04T08:00:00Z');

type Own<T extends MediaEventType> = Partial<CompetitionEventOf<T>>;

export const aNewsItem = (own: Own<'NewsPublished'> = {}): CompetitionEventOf<'NewsPublished'> => ({
  type: 'NewsPublished',
  ...written,
  ...open,
  occurredAt: own.publishedAt ?? morning,
  id: 'welcome',
  form: 'NEWS',
  publishedAt: morning,
  texts: [
    { language: 'en', title: 'Ninth day', text: 'Five finals in the stadium tonight.' },
    { language: 'fr', title: 'Neuvième journée', text: 'Cinq finales au stade ce soir.' },
  ],
  speaker: null,
  concerns: [final],
  competitors: [],
  nocs: [],
  ...own,
});

export const aCommunication = (own: Own<'CommunicationIssued'> = {}): CompetitionEventOf<'CommunicationIssued'> => ({
  type: 'CommunicationIssued',
  ...written,
  ...open,
  occurredAt: own.issuedAt ?? morning,
  id: 'ath-001',
  number: 'ATH-001',
  issuedAt: morning,
  affects: ['SCHEDULE'],
  concerns: [final],
  texts: [{ language: 'en', title: 'Call room', text: 'The call room of the final opens five minutes earlier.' }],
  signedBy: [{ role: 'Competition manager', name: null }],
  ...own,
});

export const aConference = (own: Own<'ConferenceAnnounced'> = {}): CompetitionEventOf<'ConferenceAnnounced'> => ({
  type: 'ConferenceAnnounced',
  ...written,
  ...open,
  occurredAt: morning,
  id: 'mpc-1',
  startAt: instant('2024-08-04T20:30:00Z'),
  endAt: instant('2024-08-04T21:00:00Z'),
  cancelled: false,
  venue: 'STA',
  place: 'Conference room',
  texts: [{ language: 'en', title: "Men's 100 m medallists", text: '' }],
  languages: ['en', 'fr'],
  participants: [],
  concerns: [final],
  live: 'https://video.example/live.m3u8',
  recorded: null,
  chapters: [],
  captions: [],
  ...own,
});

export const aMeasurement = (own: Own<'WeatherMeasured'> = {}): CompetitionEventOf<'WeatherMeasured'> => ({
  type: 'WeatherMeasured',
  ...written,
  ...open,
  occurredAt: own.measuredAt ?? morning,
  venue: 'STA',
  measuredAt: morning,
  sky: 'SUNNY',
  airTenths: 224,
  waterTenths: null,
  humidityPercent: 58,
  windTenths: 11,
  windFrom: 250,
  pressureHectopascals: 1017,
  ...own,
});
