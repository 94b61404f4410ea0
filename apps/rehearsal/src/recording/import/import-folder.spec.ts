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

it('says what it looked for in an empty folder', async () => {
  await expect(importFolder(folder, said)).rejects.toThrow('holds nothing to import; put any of nocs.csv, venues.csv');
});
