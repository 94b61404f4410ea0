import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#competition';
import { importFolder } from './import-folder.js';

const said = { actor: 'desk', occurredAt: instant('2024-07-01T08:00:00Z') };
let folder: string;

beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'podium-import-'))));
afterEach(() => rm(folder, { recursive: true }));

const given = (files: Record<string, string>) =>
  Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));

it('reads every kind of file', async () => {
  await given({
    'nocs.csv': 'code,name\nFRA,France\n',
    'venues.csv': 'code,name,time_zone\nSTA,Stade de France,Europe/Paris\n',
    'events.csv': 'code,name,discipline_name\nATHM100M,Men 100m,Athletics\n',
    'participants.csv': 'id,name,noc,gender,birth_date,disciplines\n1,"EXAMPLE One",FRA,M,1999-12-31,ATH;SWM\n',
    'teams.csv': 'id,name,noc,discipline,event,members\nT1,France,FRA,ATH,ATHM4X100M,1;2\n',
    'entries.csv': 'event,competitor,noc\nATHM100M,1,FRA\n',
    'schedule.csv':
      'rsc,name,start,day,venue_code,medal\nATHM100M--------------FNL-000100--,Final,2024-08-04T21:55:00+02:00,2024-08-04,STA,1\n',
    'records.csv':
      'event,listed_at,actor,record_type,mark_kind,mark,holder,noc,date\nATHM100M,2024-07-24T00:00:00Z,records desk,WR,TIME,9.58,BOLT Usain,JAM,2009-08-16\nATHM100M,2024-07-24T00:00:00Z,records desk,OR,TIME,9.63,BOLT Usain,JAM,2012-08-05\n',
    'decisions.csv':
      'event,decided_at,actor,medal,holders,nocs,reason\nATHM100M,2024-08-05T10:00:00Z,jury,BRONZE,1;2,FRA;GBR,shared after an appeal\n',
  });
  const { competitionEvents, scoringEvents, problems } = await importFolder(folder, said);
  expect(problems).toEqual([]);
  expect(competitionEvents.map(({ type }) => type)).toEqual([
    'NocRegistered',
    'VenueRegistered',
    'SportEventRegistered',
    'ParticipantRegistered',
    'TeamRegistered',
    'CompetitorEntered',
    'UnitScheduled',
  ]);
  expect(competitionEvents[3]).toMatchObject({ actor: 'desk', source: 'OMS1', disciplines: ['ATH', 'SWM'] });
  expect(competitionEvents[6]).toMatchObject({
    startAt: instant('2024-08-04T19:55:00Z'),
    endAt: null,
    status: 'SCHEDULED',
  });
  expect(scoringEvents).toMatchObject([
    { type: 'RecordListed', rsc: 'ATHM100M--------------------------', source: 'OMS1', sequence: 1, recordType: 'WR' },
    { type: 'RecordListed', rsc: 'ATHM100M--------------------------', source: 'OMS1', sequence: 2, recordType: 'OR' },
    { type: 'MedalDecided', rsc: 'ATHM100M--------------------------', source: 'JURYATH1', sequence: 1 },
  ]);
});

it('takes column names of the Paris files where they mean the same', async () => {
  await given({
    'athletes.csv': `code,name,gender,function,country_code,disciplines,birth_date\n7,EXAMPLE Two,Female,Alternate Athlete,GBR,"['Judo']",31-12-1999\n`,
  });
  const { competitionEvents } = await importFolder(folder, said);
  expect(competitionEvents).toMatchObject([
    { id: '7', noc: 'GBR', gender: 'F', birthDate: '1999-12-31', function: 'ALTERNATE', disciplines: ['JUD'] },
  ]);
});

it('names file, line and remedy of every bad row, and reads the others', async () => {
  await given({
    'entries.csv': 'event,competitor,noc\nATHM100M,1,FRA\nATHM100M--------------FNL-,2,FRA\nATHM100M,3,France\n',
    'records.csv':
      'event,listed_at,actor,record_type,mark_kind,mark,holder,date\nATHM100M,2024-07-24T00:00:00Z,desk,WR,TIME,fast,BOLT Usain,2009-08-16\n',
    'teams.csv': 'id,name\nT1,France\n',
  });
  const { competitionEvents, problems } = await importFolder(folder, said);
  expect(competitionEvents).toHaveLength(1);
  expect(problems.map(({ message }) => message)).toEqual([
    'teams.csv, line 1: the header lacks noc or country_code, discipline or disciplines_code; it has id, name',
    expect.stringContaining('entries.csv, line 3: event ATHM100M--------------FNL--------- is no sport event'),
    'entries.csv, line 4: France is no NOC code; write three capital letters, FRA',
    'records.csv, line 2: mark fast is no TIME; write it as printed, 9.79 or 3:10.61',
  ]);
});

it('what stands beside the shipped day is read without a fault', async () => {
  const beside = join(import.meta.dirname, '../../../../../test/recorded/beside-2024-08-04');
  const { competitionEvents, scoringEvents, problems } = await importFolder(beside, said);
  expect(problems).toEqual([]);
  expect([competitionEvents.length, scoringEvents.length]).toEqual([2, 51]);
});

it('says what it looked for in an empty folder', async () => {
  await expect(importFolder(folder, said)).rejects.toThrow('holds nothing to import; put any of nocs.csv, venues.csv');
});

describe('what editors write', () => {
  const read = async (files: Record<string, string>) => {
    await given(files);
    return importFolder(folder, said);
  };

  it('is read with every column, a language in a pair of columns', async () => {
    const { competitionEvents, problems } = await read({
      'news.csv':
        'id,form,published_at,title_en,text_en,title_fr,text_fr,speaker,speaker_id,about,competitors,nocs,audience,embargo_until\n' +
        'q1,QUOTE,2024-08-04T20:05:00Z,,"First line\n\nSecond",,,"RUNNER One, Gold medallist",1,ATHM100M,1;2,USA,MEDIA,2024-08-04T20:15:00Z\n',
      'communications.csv':
        'id,number,issued_at,affects,about,signed_by,title_fr,withdrawn\nc1,ATH-1,2024-08-04T18:00:00Z,SCHEDULE;RESULTS,ATH;ATHM100M--------------FNL-000100--,"MANAGER One, Competition manager;Referee",Départ,en double\n',
      'conferences.csv':
        'id,start,end,place,title_en,languages,participants,live,chapters,captions,cancelled,announced_at\n' +
        'm1,2024-08-04T20:30:00Z,2024-08-04T21:00:00Z,Room 2,Medallists,en;fr,"RUNNER One, Gold medallist;RUNNER Two",https://video.example/a.m3u8,0 Opening;1:35 Questions;1:00:00 End,fr https://video.example/fr.vtt,true,2024-08-04T10:00:00Z\n',
      'weather.csv':
        'venue_code,measured_at,sky,air,water,humidity,wind,wind_from,pressure\nSTA,2024-08-04T19:45:00Z,CLOUDY,-0.5,24,61,1.2,270,1016\n',
    });
    expect(problems).toEqual([]);
    expect(competitionEvents).toMatchObject([
      {
        type: 'CommunicationIssued',
        occurredAt: instant('2024-08-04T18:00:00Z'),
        affects: ['SCHEDULE', 'RESULTS'],
        concerns: ['ATH'.padEnd(34, '-'), 'ATHM100M--------------FNL-000100--'],
        signedBy: [
          { role: 'Competition manager', name: 'MANAGER One' },
          { role: 'Referee', name: null },
        ],
        texts: [{ language: 'fr', title: 'Départ', text: '' }],
        withdrawn: 'en double',
        audience: 'PUBLIC',
      },
      {
        type: 'NewsPublished',
        actor: 'desk',
        occurredAt: instant('2024-08-04T20:05:00Z'),
        texts: [{ language: 'en', title: '', text: 'First line\n\nSecond' }],
        speaker: { name: 'RUNNER One', role: 'Gold medallist', competitor: '1' },
        competitors: ['1', '2'],
        nocs: ['USA'],
        audience: 'MEDIA',
        embargoUntil: instant('2024-08-04T20:15:00Z'),
      },
      {
        type: 'ConferenceAnnounced',
        occurredAt: instant('2024-08-04T10:00:00Z'),
        cancelled: true,
        languages: ['en', 'fr'],
        participants: [{ role: 'Gold medallist' }, { name: 'RUNNER Two', role: null }],
        chapters: [{ startsAtSeconds: 0 }, { startsAtSeconds: 95 }, { startsAtSeconds: 3_600, title: 'End' }],
        captions: [{ language: 'fr', address: 'https://video.example/fr.vtt' }],
        recorded: null,
      },
      { type: 'WeatherMeasured', airTenths: -5, waterTenths: 240, humidityPercent: 61, windTenths: 12, windFrom: 270 },
    ]);
  });

  it.each([
    [
      'news.csv',
      'id,form,published_at,text_en\nq1,QUOTE,2024-08-04T20:05:00Z,Hello\n',
      'speaker.name: a quote is somebody’s',
    ],
    ['news.csv', 'id,form,published_at,title_en\nq 1,NEWS,2024-08-04T20:05:00Z,Hello\n', 'id: an id has'],
    ['news.csv', 'id,form,published_at\nq1,NEWS,2024-08-04T20:05:00Z\n', 'texts: write it in one language'],
    [
      'news.csv',
      'id,form,published_at,title_en,audience\nq1,NEWS,2024-08-04T20:05:00Z,A,ALL\n',
      'audience ALL: one of PUBLIC',
    ],
    [
      'communications.csv',
      'id,number,issued_at,affects,title_en\nc,1,2024-08-04T18:00:00Z,MEDALS,A\n',
      'affects MEDALS: any of',
    ],
    [
      'conferences.csv',
      'id,start,place,title_en,live\nm,2024-08-04T18:00:00Z,Room,A,http://x/y\n',
      'live: an address begins',
    ],
    [
      'conferences.csv',
      'id,start,place,title_en,chapters\nm,2024-08-04T18:00:00Z,Room,A,soon\n',
      'chapters soon: write when',
    ],
    [
      'conferences.csv',
      'id,start,place,title_en,captions\nm,2024-08-04T18:00:00Z,Room,A,fr\n',
      'captions fr: write a language',
    ],
    ['weather.csv', 'venue_code,measured_at,air\nSTA,2024-08-04T19:45:00Z,warm\n', 'air warm: write a number'],
    [
      'weather.csv',
      'venue_code,measured_at,humidity\nSTA,2024-08-04T19:45:00Z,101\n',
      'humidityPercent: 101 cannot be',
    ],
  ])('a bad row of %s is named with what to write: %s', async (file, content, message) => {
    const { problems, competitionEvents } = await read({ [file]: content });
    expect(competitionEvents).toEqual([]);
    expect(problems.map(({ message: said }) => said)).toEqual([expect.stringContaining(`${file}, line 2: ${message}`)]);
  });
});
