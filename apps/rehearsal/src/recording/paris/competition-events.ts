/** What management knew: who takes part, in what, when and where. */
import type {
  CompetitionEvent,
  CompetitionEventOf,
  CompetitionEventType,
  CompetitorId,
  Gender,
  Instant,
  NocCode,
} from '#competition';
import { pythonList } from '../csv.js';
import type { CsvRow } from '../csv.js';
import type { GamesFiles, ResultRow } from './files.js';
import type { TimetableLine } from './timetable.js';
import { recorder } from './unit-events.js';
import type { Programme } from './units.js';

type Content<T extends CompetitionEventType> = Omit<
  CompetitionEventOf<T>,
  'source' | 'occurredAt' | 'actor' | 'origin'
>;
type AnyContent = { [T in CompetitionEventType]: Content<T> }[CompetitionEventType];

/** Where the venues' clocks differ from the host city's. */
const timeZones: Readonly<Record<string, string>> = { TAH: 'Pacific/Tahiti' };
export const hostTimeZone = 'Europe/Paris';

/** All that management says, in the order in which one thing needs another, at one instant: when is not in the files. */
export const competitionEventsOf = (
  files: GamesFiles,
  programme: Programme,
  lines: readonly TimetableLine[],
  disciplineOfName: (name: string) => string | undefined,
  registeredAt: Instant,
): CompetitionEvent[] => {
  const contents: AnyContent[] = [
    ...nocs(files),
    ...venues(files),
    ...sportEvents(programme),
    ...participants(files, disciplineOfName),
    ...teams(files),
    ...entries(files.results),
    ...lines.map(scheduled),
  ];
  return contents.map(
    (content) =>
      ({
        ...content,
        source: 'OMS1',
        occurredAt: registeredAt,
        actor: recorder,
        origin: 'RECONSTRUCTED',
      }) as CompetitionEvent,
  );
};

/** Those that exist today, and whoever competed. */
const nocs = ({ nocs: rows, results }: GamesFiles): Content<'NocRegistered'>[] => {
  const present = new Set(results.map(({ noc }) => noc));
  return rows
    .filter((row) => row.text('note') === 'P' || present.has(row.text('code')))
    .map((row) => ({
      type: 'NocRegistered',
      code: row.text('code') as NocCode,
      name: row.text('country'),
      longName: row.text('country_long'),
    }));
};

const venues = ({ schedule }: GamesFiles): Content<'VenueRegistered'>[] =>
  [...new Map(schedule.filter(({ venue }) => venue).map(({ venue, venueName }) => [venue, venueName]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({ type: 'VenueRegistered', code, name, timeZone: timeZones[code] ?? hostTimeZone }));

const sportEvents = ({ events }: Programme): Content<'SportEventRegistered'>[] =>
  events.map(({ sportEvent, discipline, disciplineName, name, gender }) => ({
    type: 'SportEventRegistered',
    sportEvent,
    discipline,
    disciplineName,
    name,
    gender: gender as Gender,
  }));

const functions: Readonly<Record<string, string>> = { Athlete: 'ATHLETE', 'Alternate Athlete': 'ALTERNATE' };
const genders: Readonly<Record<string, 'M' | 'F'>> = { Male: 'M', Female: 'F', M: 'M', W: 'F' };

/** Athletes, then officials; then whom only a results sheet or a team list names. */
const participants = (
  files: GamesFiles,
  disciplineOfName: (name: string) => string | undefined,
): Content<'ParticipantRegistered'>[] => {
  const known = new Map<string, Content<'ParticipantRegistered'>>();
  const add = (row: CsvRow, role: string, noc: string, disciplines: string): void => {
    const codes = pythonList(disciplines).length > 0 ? pythonList(disciplines) : disciplines.split(',');
    known.set(row.text('code'), {
      type: 'ParticipantRegistered',
      id: row.text('code') as CompetitorId,
      name: row.text('name'),
      noc: noc as NocCode,
      gender: genders[row.text('gender')] ?? null,
      birthDate: isoDate(row.text('birth_date')),
      function: role,
      disciplines: codes.flatMap((name) => disciplineOfName(name.trim()) ?? []),
    });
  };
  for (const row of files.technicalOfficials)
    add(row, 'TECHNICAL_OFFICIAL', row.text('organisation_code'), row.text('disciplines'));
  for (const row of files.coaches) add(row, 'COACH', row.text('country_code'), row.text('disciplines'));
  for (const row of files.athletes)
    add(row, functions[row.text('function')] ?? 'ATHLETE', row.text('country_code'), row.text('disciplines'));
  const addName = (id: string, name: string, noc: string, discipline: string, gender: string | null): void => {
    if (known.has(id)) return;
    known.set(id, {
      type: 'ParticipantRegistered',
      id: id as CompetitorId,
      name,
      noc: noc as NocCode,
      gender: genders[gender ?? ''] ?? null,
      birthDate: null,
      function: 'ATHLETE',
      disciplines: [discipline],
    });
  };
  for (const { competitor, name, noc, discipline, gender, isTeam } of files.results) {
    if (!isTeam) addName(competitor, name, noc, discipline, gender);
  }
  const competing = competingTeams(files);
  for (const row of files.teams.filter((team) => competing.has(team.text('code')))) {
    const names = pythonList(row.text('athletes'));
    pythonList(row.text('athletes_codes')).forEach((id, index) => {
      addName(id, names[index] ?? id, row.text('country_code'), row.text('disciplines_code'), null);
    });
  }
  return [...known.values()];
};

/** `21-10-1991` here, `1991-10-21` there. */
const isoDate = (text: string): string | null => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const match = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text);
  return match ? `${match[3]}-${match[2]}-${match[1]}` : null;
};

/** The team list also has relay teams of old records; those that competed are in the results. */
const competingTeams = ({ results }: GamesFiles): Map<string, ResultRow> =>
  new Map(results.filter(({ isTeam }) => isTeam).map((row) => [row.competitor, row]));

const teams = (files: GamesFiles): Content<'TeamRegistered'>[] => {
  const members = membersOf(files.teams);
  return [...competingTeams(files).values()].map(({ competitor, name, noc, discipline, sportEvent }) => ({
    type: 'TeamRegistered',
    id: competitor as CompetitorId,
    name,
    noc: noc as NocCode,
    discipline,
    sportEvent,
    members: members(competitor),
  }));
};

/** Athletes of a team in the order of the team list; none where it is not known. */
export const membersOf = (teamRows: readonly CsvRow[]): ((team: string) => readonly CompetitorId[]) => {
  const members = new Map(
    teamRows.map((row) => [row.text('code'), pythonList(row.text('athletes_codes')) as CompetitorId[]]),
  );
  return (team) => members.get(team) ?? [];
};

/** Whoever stands in a unit of the event. */
const entries = (results: readonly ResultRow[]): Content<'CompetitorEntered'>[] => {
  const entered = new Map<string, Content<'CompetitorEntered'>>();
  for (const { sportEvent, competitor, noc } of results) {
    const key = `${sportEvent}/${competitor}`;
    if (entered.has(key)) continue;
    entered.set(key, {
      type: 'CompetitorEntered',
      sportEvent,
      competitor: competitor as CompetitorId,
      noc: noc as NocCode,
    });
  }
  return [...entered.values()];
};

const scheduled = (line: TimetableLine): Content<'UnitScheduled'> => ({
  type: 'UnitScheduled',
  rsc: line.rsc,
  name: line.name,
  startAt: line.startAt,
  endAt: line.endAt,
  day: line.day,
  venue: line.venue || null,
  location: line.location || null,
  medal: line.medal,
  status: line.cancelled ? 'CANCELLED' : 'SCHEDULED',
});
