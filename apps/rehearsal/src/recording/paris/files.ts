/** The folder of a Games in the form of the Paris 2024 set: results per discipline, timetable, people, medals. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { instant, parseInstant, rsc, rscFault } from '#competition';
import type { Instant, Rsc, SportEventCode } from '#competition';
import { readCsv } from '../csv.js';
import type { CsvRow } from '../csv.js';

/** A line of one unit as the results sheet has it. */
export interface ResultRow {
  readonly rsc: Rsc;
  readonly sportEvent: SportEventCode;
  readonly eventName: string;
  /** Event, phase and unit in words: `Men's 100m Round 1 - Heat 2`. */
  readonly unitName: string;
  readonly gender: string;
  readonly discipline: string;
  readonly disciplineName: string;
  /** Last publication; the offset is the venue's. */
  readonly publishedAt: Instant;
  readonly publishedDay: string;
  readonly competitor: string;
  readonly name: string;
  readonly isTeam: boolean;
  readonly noc: string;
  readonly rank: number | null;
  readonly result: string;
  readonly resultType: string;
  readonly irm: string | null;
  readonly wlt: 'W' | 'L' | 'T' | null;
  readonly qualification: string | null;
  readonly startOrder: string | null;
  readonly bib: string | null;
}

/** One row of the timetable. */
export interface ScheduleRow {
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly day: string;
  readonly status: string;
  readonly discipline: string;
  readonly eventName: string;
  readonly gender: string;
  /** 0 none, 1 gold unit, 3 bronze unit. */
  readonly medal: number;
  readonly phaseName: string;
  readonly venue: string;
  readonly venueName: string;
  readonly location: string;
  /** Phase and unit, the last 12 characters of an RSC, from the address of the results page; null where there is none. */
  readonly tail: string | null;
}

export interface GamesFiles {
  /** In file order; rows of one unit together. */
  readonly results: readonly ResultRow[];
  readonly schedule: readonly ScheduleRow[];
  readonly athletes: readonly CsvRow[];
  readonly coaches: readonly CsvRow[];
  readonly technicalOfficials: readonly CsvRow[];
  readonly teams: readonly CsvRow[];
  readonly nocs: readonly CsvRow[];
  readonly medals: readonly CsvRow[];
  /** What the published medal list was seen to add and remove, and when. */
  readonly medalFeed: readonly CsvRow[];
}

/** The first of the files that is there: some sets are compressed. */
const either = (folder: string, name: string): string => {
  const plain = join(folder, name);
  return !existsSync(plain) && existsSync(`${plain}.gz`) ? `${plain}.gz` : plain;
};

/** Whether a folder looks like one of these. */
export const isGamesFolder = (folder: string): boolean =>
  existsSync(join(folder, 'results')) && existsSync(join(folder, 'schedules.csv'));

/** @throws InputError naming file, line and what to do. */
export const readGames = async (folder: string): Promise<GamesFiles> => {
  const table = (name: string, ...needed: string[]) => readCsv(either(folder, name), needed);
  const ifThere = (name: string, ...needed: string[]) =>
    existsSync(either(folder, name)) ? table(name, ...needed) : [];
  const names = (await readdir(join(folder, 'results'))).filter((name) => /\.csv(\.gz)?$/.test(name)).sort();
  const results: ResultRow[] = [];
  for (const name of names) {
    for (const row of await readCsv(join(folder, 'results', name), resultColumns)) results.push(resultRow(row));
  }
  return {
    results,
    schedule: (await table('schedules.csv', ...scheduleColumns)).map(scheduleRow),
    athletes: await table(
      'athletes.csv',
      'code',
      'name',
      'gender',
      'function',
      'country_code',
      'disciplines',
      'birth_date',
    ),
    coaches: await ifThere('coaches.csv', 'code', 'name', 'gender', 'country_code', 'disciplines'),
    technicalOfficials: await ifThere(
      'technical_officials.csv',
      'code',
      'name',
      'gender',
      'organisation_code',
      'disciplines',
    ),
    teams: await table('teams.csv', 'code', 'team', 'country_code', 'disciplines_code', 'athletes', 'athletes_codes'),
    nocs: await table('nocs.csv', 'code', 'country', 'country_long', 'note'),
    medals: await table('medals.csv', 'medal_type', 'discipline', 'event', 'code', 'country_code'),
    medalFeed: await ifThere(join('as-of', 'medal_feed_log.csv'), 'observed_at', 'op', 'discipline', 'event', 'medal'),
  };
};

const resultColumns = [
  'date',
  'stage_code',
  'event_code',
  'event_name',
  'event_stage',
  'gender',
  'discipline_name',
  'discipline_code',
  'participant_code',
  'participant_name',
  'participant_type',
  'participant_country_code',
  'result',
];

const resultRow = (row: CsvRow): ResultRow => {
  const code = row.text('stage_code');
  const fault = rscFault(code);
  if (fault) throw row.error(`stage_code ${code}: ${fault}`);
  const rank = row.optional('rank');
  return {
    rsc: rsc(code),
    sportEvent: code.slice(0, 22) as SportEventCode,
    eventName: row.text('event_name'),
    unitName: row.text('event_stage'),
    gender: row.text('gender'),
    discipline: row.text('discipline_code'),
    disciplineName: row.text('discipline_name'),
    publishedAt: instantIn(row, 'date'),
    publishedDay: row.text('date').slice(0, 10),
    competitor: row.text('participant_code'),
    name: row.text('participant_name'),
    isTeam: row.text('participant_type') === 'Team',
    noc: row.text('participant_country_code'),
    // Written as a float: "1.0".
    rank: rank === null ? null : Math.round(Number(rank)),
    result: row.text('result'),
    resultType: row.text('result_type'),
    irm: row.optional('result_IRM'),
    wlt: row.optional('result_WLT') as ResultRow['wlt'],
    qualification: row.optional('qualification_mark'),
    startOrder: row.optional('start_order'),
    bib: row.optional('bib'),
  };
};

const scheduleColumns = [
  'start_date',
  'end_date',
  'day',
  'status',
  'discipline_code',
  'event',
  'event_medal',
  'phase',
  'gender',
  'venue',
  'venue_code',
  'location_description',
  'url',
];

const scheduleRow = (row: CsvRow): ScheduleRow => {
  const tail = row.text('url').split('/').at(-1)?.toUpperCase() ?? '';
  return {
    startAt: instantIn(row, 'start_date'),
    // Some rows have no planned end.
    endAt: instantIn(row, row.text('end_date') ? 'end_date' : 'start_date'),
    day: row.text('day'),
    status: row.text('status'),
    discipline: row.text('discipline_code'),
    eventName: row.text('event'),
    gender: row.text('gender'),
    medal: Number(row.text('event_medal') || 0),
    phaseName: row.text('phase'),
    venue: row.text('venue_code'),
    venueName: row.text('venue'),
    location: row.text('location_description'),
    tail: /^[A-Z0-9-]{12}$/.test(tail) ? tail : null,
  };
};

/** @throws InputError */
export const instantIn = (row: CsvRow, column: string): Instant => {
  const text = row.text(column);
  if (parseInstant(text) === null) throw row.error(`${column} ${text || 'is empty'}: write 2024-08-04T21:55:00+02:00`);
  return instant(text);
};
