import type { CompetitionEventType } from '#competition';

const envelope = { source: 'OMS1', occurredAt: '2024-07-20T08:00:00Z', actor: 'entries desk', origin: 'LIVE' };
const sportEvent = 'ATHM100M--------------';

const example = <T extends CompetitionEventType>(type: T, content: object) => ({ type, ...envelope, ...content });

const open = { audience: 'PUBLIC', embargoUntil: null, withdrawn: null };

/** One event of each type as management sends it. What is here is what ingest takes: the compiler asks for a new type's example. */
export const competitionExamples: { readonly [T in CompetitionEventType]: object & { readonly type: T } } = {
  ParticipantRegistered: example('ParticipantRegistered', {
    id: '1960173',
    name: 'RUNNER One',
    noc: 'USA',
    gender: 'M',
    birthDate: '1997-07-18',
    function: 'ATHLETE',
    disciplines: ['ATH'],
  }),
  TeamRegistered: example('TeamRegistered', {
    id: 'ATHM4X100M--USA01',
    name: 'United States',
    noc: 'USA',
    discipline: 'ATH',
    sportEvent: 'ATHM4X100M------------',
    members: ['1960173'],
  }),
  CompetitorEntered: example('CompetitorEntered', { sportEvent, competitor: '1960173', noc: 'USA' }),
  SportEventRegistered: example('SportEventRegistered', {
    sportEvent,
    discipline: 'ATH',
    disciplineName: 'Athletics',
    name: "Men's 100m",
    gender: 'M',
  }),
  UnitScheduled: example('UnitScheduled', {
    rsc: 'ATHM100M--------------FNL-000100--',
    name: "Men's 100m Final",
    startAt: '2024-08-04T19:50:00Z',
    endAt: null,
    day: '2024-08-04',
    venue: 'STA',
    location: null,
    medal: 1,
    status: 'SCHEDULED',
  }),
  VenueRegistered: example('VenueRegistered', { code: 'STA', name: 'Stade de France', timeZone: 'Europe/Paris' }),
  NocRegistered: example('NocRegistered', { code: 'USA', name: 'United States', longName: 'United States of America' }),
  GamesClockSet: example('GamesClockSet', {
    source: 'CLOCK1',
    realAt: '2026-11-24T08:00:00Z',
    gamesAt: '2024-08-04T08:00:00Z',
    speed: 60,
  }),
  CommunicationIssued: example('CommunicationIssued', {
    ...open,
    id: 'ath-014',
    number: 'ATH-014',
    issuedAt: '2024-08-04T18:30:00Z',
    affects: ['SCHEDULE'],
    concerns: ['ATHM100M--------------FNL-000100--'],
    texts: [{ language: 'en', title: 'Start moved', text: 'The final starts at 21:55.' }],
    signedBy: [{ role: 'Competition manager', name: null }],
  }),
  NewsPublished: example('NewsPublished', {
    ...open,
    id: 'q-17',
    form: 'QUOTE',
    publishedAt: '2024-08-04T20:05:00Z',
    texts: [{ language: 'en', title: '', text: 'I saw the line and leaned.' }],
    speaker: { name: 'RUNNER One', role: 'Gold medallist', competitor: '1960173' },
    concerns: ['ATHM100M--------------FNL-000100--'],
    competitors: ['1960173'],
    nocs: ['USA'],
  }),
  ConferenceAnnounced: example('ConferenceAnnounced', {
    ...open,
    id: 'mpc-0804-1',
    startAt: '2024-08-04T20:30:00Z',
    endAt: null,
    cancelled: false,
    venue: null,
    place: 'Main press centre, room 2',
    texts: [{ language: 'en', title: "Men's 100 m medallists", text: '' }],
    languages: ['en', 'fr'],
    participants: [{ name: 'RUNNER One', role: 'Gold medallist', competitor: '1960173' }],
    concerns: ['ATHM100M--------------FNL-000100--'],
    live: 'https://video.example/live.m3u8',
    recorded: null,
    chapters: [],
    captions: [],
  }),
  WeatherMeasured: example('WeatherMeasured', {
    ...open,
    venue: 'STA',
    measuredAt: '2024-08-04T19:45:00Z',
    sky: 'PARTLY_CLOUDY',
    airTenths: 245,
    waterTenths: null,
    humidityPercent: 61,
    windTenths: 12,
    windFrom: 270,
    pressureHectopascals: 1016,
  }),
};
