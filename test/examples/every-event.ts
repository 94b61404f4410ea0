/** One event of every type, every optional field filled: for tests that must not forget a type, the compiler sees to it. */
import { instant, rsc } from '#competition';
import type {
  CompetitionEventOf,
  CompetitionEventType,
  CompetitorId,
  NocCode,
  ScoringEventOf,
  ScoringEventType,
  Source,
  SportEventCode,
} from '#competition';

const lyles = '1960173' as CompetitorId;
const thompson = '1969301' as CompetitorId;
const usa = 'USA' as NocCode;
const jam = 'JAM' as NocCode;
const menHundred = 'ATHM100M--------------' as SportEventCode;
const final = rsc('ATHM100M--------------FNL-000100--');
const nineSeventyNine = { kind: 'TIME', value: 97_900, decimals: 2 } as const;

const said = {
  rsc: final,
  source: 'STAATH1' as Source,
  sequence: 12,
  occurredAt: instant('2024-08-04T19:54:51.123456Z'),
  actor: 'timing',
  origin: 'LIVE',
} as const;

export const everyScoringEvent: { readonly [T in ScoringEventType]: ScoringEventOf<T> } = {
  StartListPublished: {
    type: 'StartListPublished',
    ...said,
    competitors: [
      { competitor: lyles, noc: usa, startOrder: '7', bib: '2018', members: [] },
      { competitor: thompson, noc: jam, startOrder: null, bib: null, members: [lyles, thompson] },
    ],
  },
  ScheduleStatusChanged: {
    type: 'ScheduleStatusChanged',
    ...said,
    status: 'RESCHEDULED',
    startAt: instant('2024-08-04T20:00:00Z'),
    reason: 'thunderstorm',
  },
  ResultStatusChanged: { type: 'ResultStatusChanged', ...said, status: 'OFFICIAL', reason: 'no protest' },
  MarkRecorded: { type: 'MarkRecorded', ...said, competitor: lyles, mark: nineSeventyNine },
  IrmGiven: { type: 'IrmGiven', ...said, competitor: thompson, irm: 'DSQ', reason: 'TR16.8' },
  PlaceRecorded: { type: 'PlaceRecorded', ...said, competitor: thompson, place: 2, remark: 'FLT (2)' },
  TieBroken: { type: 'TieBroken', ...said, competitors: [lyles, thompson], method: 'photo finish' },
  MatchScored: {
    type: 'MatchScored',
    ...said,
    scores: [
      { competitor: lyles, mark: { kind: 'SCORE', value: 210_000, decimals: 0 } },
      { competitor: thompson, mark: { kind: 'SCORE', value: -5_000, decimals: 1 } },
    ],
  },
  PeriodScored: {
    type: 'PeriodScored',
    ...said,
    period: 'Q1',
    scores: [
      { competitor: lyles, points: 21 },
      { competitor: thompson, points: 0 },
    ],
  },
  ContestDecided: { type: 'ContestDecided', ...said, winner: lyles, decision: 'WO' },
  ProtestLodged: { type: 'ProtestLodged', ...said, protest: 'P1', by: 'JAM', text: 'obstruction in lane 4' },
  ProtestResolved: { type: 'ProtestResolved', ...said, protest: 'P1', outcome: 'REJECTED', text: 'Épreuve maintenue' },
  MedalDecided: {
    type: 'MedalDecided',
    ...said,
    rsc: rsc('ATHM100M--------------------------'),
    medal: 'SILVER',
    holders: [{ competitor: thompson, noc: jam }],
    reason: 'decision of the jury of appeal',
  },
  FactCorrected: {
    type: 'FactCorrected',
    ...said,
    origin: 'CORRECTED',
    correctedSource: 'STAATH1' as Source,
    correctedSequence: 11,
    replacement: {
      type: 'MarkRecorded',
      ...said,
      sequence: 11,
      competitor: lyles,
      mark: { kind: 'TIME', value: 97_840, decimals: 3 },
    },
    reason: 'photo finish read again',
  },
  SourceTookOver: { type: 'SourceTookOver', ...said, source: 'STAATH2' as Source, reason: 'first box lost power' },
  SequenceSkipped: {
    type: 'SequenceSkipped',
    ...said,
    skippedSource: 'STAATH1' as Source,
    skippedSequence: 9,
    reason: 'never sent',
  },
};

const told = {
  source: 'OMS1',
  occurredAt: instant('2024-07-20T08:00:00Z'),
  actor: 'entries desk',
  origin: 'LIVE',
} as const;

export const everyCompetitionEvent: { readonly [T in CompetitionEventType]: CompetitionEventOf<T> } = {
  ParticipantRegistered: {
    type: 'ParticipantRegistered',
    ...told,
    id: lyles,
    name: 'LYLES Noah',
    noc: usa,
    gender: 'M',
    birthDate: '1997-07-18',
    function: 'ATHLETE',
    disciplines: ['ATH'],
  },
  TeamRegistered: {
    type: 'TeamRegistered',
    ...told,
    id: 'ATHM4X100MUSA01' as CompetitorId,
    name: 'United States',
    noc: usa,
    discipline: 'ATH',
    sportEvent: 'ATHM4X100M------------' as SportEventCode,
    members: [lyles],
  },
  CompetitorEntered: { type: 'CompetitorEntered', ...told, sportEvent: menHundred, competitor: lyles, noc: usa },
  SportEventRegistered: {
    type: 'SportEventRegistered',
    ...told,
    sportEvent: menHundred,
    discipline: 'ATH',
    disciplineName: 'Athletics',
    name: "Men's 100m",
    gender: 'M',
  },
  UnitScheduled: {
    type: 'UnitScheduled',
    ...told,
    rsc: final,
    name: 'Final',
    startAt: instant('2024-08-04T19:50:00Z'),
    endAt: instant('2024-08-04T19:55:00Z'),
    day: '2024-08-04',
    venue: 'STA',
    location: 'STA1',
    medal: 1,
    status: 'SCHEDULED',
  },
  VenueRegistered: { type: 'VenueRegistered', ...told, code: 'STA', name: 'Stade de France', timeZone: 'Europe/Paris' },
  NocRegistered: {
    type: 'NocRegistered',
    ...told,
    code: usa,
    name: 'United States',
    longName: 'United States of America',
  },
  SportRecordListed: {
    type: 'SportRecordListed',
    ...told,
    sportEvent: menHundred,
    recordType: 'WR',
    mark: { kind: 'TIME', value: 95_800, decimals: 2 },
    holder: 'BOLT Usain',
    noc: jam,
    date: '2009-08-16',
    place: 'Berlin',
  },
  GamesClockSet: {
    type: 'GamesClockSet',
    ...told,
    realAt: instant('2026-11-24T09:00:00Z'),
    gamesAt: instant('2024-08-04T08:00:00Z'),
    speed: 0.5,
  },
};
