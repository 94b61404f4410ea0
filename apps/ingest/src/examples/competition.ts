import type { CompetitionEventType } from '#competition';

const envelope = { source: 'OMS1', occurredAt: '2024-07-20T08:00:00Z', actor: 'entries desk', origin: 'LIVE' };
const sportEvent = 'ATHM100M--------------';

const example = <T extends CompetitionEventType>(type: T, content: object) => ({ type, ...envelope, ...content });

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
  SportRecordListed: example('SportRecordListed', {
    sportEvent,
    recordType: 'OR',
    mark: { kind: 'TIME', text: '9.63' },
    holder: 'RUNNER Two',
    noc: 'JAM',
    date: '2012-08-05',
    place: 'London',
  }),
  GamesClockSet: example('GamesClockSet', {
    source: 'CLOCK1',
    realAt: '2026-11-24T08:00:00Z',
    gamesAt: '2024-08-04T08:00:00Z',
    speed: 60,
  }),
};
