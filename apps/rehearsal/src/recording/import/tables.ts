/** Which files `podium import` takes, their columns, and what a row of each becomes. Columns are described in docs/import.md. */
import { disciplines, eventRscOf } from '#competition';
import type {
  CompetitionEventOf,
  CompetitionEventType,
  Medal,
  ScoringEvent,
  Source,
  SportEventCode,
} from '#competition';
import type { CsvRow } from '../csv.js';
import * as field from './fields.js';

type Said = 'source' | 'occurredAt' | 'actor' | 'origin';
type Content<T extends CompetitionEventType> = Omit<CompetitionEventOf<T>, Said>;
export type CompetitionContent = { [T in CompetitionEventType]: Content<T> }[CompetitionEventType];

export interface Table {
  /** File name without `.csv`; other names that are taken for it. */
  readonly names: readonly string[];
  /** Each a column that has to be there, or several names for it. */
  readonly needs: readonly (readonly string[])[];
  readonly row: (row: CsvRow) => CompetitionContent;
}

/** In the order in which one thing needs another. */
export const tables: readonly Table[] = [
  {
    names: ['nocs'],
    needs: [['code'], ['name', 'country']],
    row: (row): Content<'NocRegistered'> => ({
      type: 'NocRegistered',
      code: field.noc(row, 'code'),
      name: field.text(row, 'name', 'country'),
      longName: field.optional(row, 'long_name', 'country_long') ?? field.text(row, 'name', 'country'),
    }),
  },
  {
    names: ['venues'],
    needs: [['code'], ['name'], ['time_zone']],
    row: (row): Content<'VenueRegistered'> => ({
      type: 'VenueRegistered',
      code: field.text(row, 'code'),
      name: field.text(row, 'name'),
      timeZone: timeZone(row),
    }),
  },
  {
    names: ['events'],
    needs: [['code'], ['name'], ['discipline_name']],
    row: (row): Content<'SportEventRegistered'> => {
      const sportEvent = field.sportEvent(row, 'code');
      return {
        type: 'SportEventRegistered',
        sportEvent,
        discipline: sportEvent.slice(0, 3),
        disciplineName: field.text(row, 'discipline_name'),
        name: field.text(row, 'name'),
        gender: sportEvent[3] as 'M' | 'W' | 'X' | 'O',
      };
    },
  },
  {
    names: ['participants', 'athletes'],
    needs: [['id', 'code'], ['name'], ['noc', 'country_code']],
    row: (row): Content<'ParticipantRegistered'> => ({
      type: 'ParticipantRegistered',
      id: field.competitor(row, 'id', 'code'),
      name: field.text(row, 'name'),
      noc: field.noc(row, 'noc', 'country_code'),
      gender: gender(row),
      birthDate: field.date(row, 'birth_date'),
      function: functionOf(row),
      disciplines: field.list(row, 'disciplines').map((name) => codeOfName.get(name) ?? name),
    }),
  },
  {
    names: ['teams'],
    needs: [
      ['id', 'code'],
      ['name', 'team'],
      ['noc', 'country_code'],
      ['discipline', 'disciplines_code'],
    ],
    row: (row): Content<'TeamRegistered'> => ({
      type: 'TeamRegistered',
      id: field.competitor(row, 'id', 'code'),
      name: field.text(row, 'name', 'team'),
      noc: field.noc(row, 'noc', 'country_code'),
      discipline: field.text(row, 'discipline', 'disciplines_code'),
      sportEvent: field.optional(row, 'event') === null ? null : field.sportEvent(row, 'event'),
      members: field.competitors(row, 'members', 'athletes_codes'),
    }),
  },
  {
    names: ['entries'],
    needs: [['event'], ['competitor'], ['noc']],
    row: (row): Content<'CompetitorEntered'> => ({
      type: 'CompetitorEntered',
      sportEvent: field.sportEvent(row, 'event'),
      competitor: field.competitor(row, 'competitor'),
      noc: field.noc(row, 'noc'),
    }),
  },
  {
    names: ['schedule', 'schedules'],
    needs: [['rsc'], ['name', 'phase'], ['start', 'start_date'], ['day']],
    row: (row): Content<'UnitScheduled'> => ({
      type: 'UnitScheduled',
      rsc: field.code(row, 'rsc'),
      name: field.text(row, 'name', 'phase'),
      startAt: field.instantOf(row, 'start', 'start_date'),
      endAt: field.optional(row, 'end', 'end_date') === null ? null : field.instantOf(row, 'end', 'end_date'),
      day: field.date(row, 'day') ?? field.text(row, 'day'),
      venue: field.optional(row, 'venue_code'),
      location: field.optional(row, 'location', 'location_description'),
      medal: medalLevel(row),
      status: plannedStatus(row),
    }),
  },
];

const codeOfName: ReadonlyMap<string, string> = new Map(
  [...disciplines.values()].map(({ name, code }) => [name, code]),
);

const functions = ['ATHLETE', 'ALTERNATE', 'COACH', 'TECHNICAL_OFFICIAL'] as const;

const functionOf = (row: CsvRow): string => {
  const found = field.optional(row, 'function');
  if (found === null || found === 'Athlete') return 'ATHLETE';
  return found === 'Alternate Athlete' ? 'ALTERNATE' : field.oneOf(row, functions, 'function');
};

const timeZone = (row: CsvRow): string => {
  const name = field.text(row, 'time_zone');
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    throw row.error(`time_zone ${name} is unknown; write an IANA name, Europe/Paris`);
  }
};

const genders: Readonly<Record<string, 'M' | 'F' | 'X'>> = { M: 'M', F: 'F', X: 'X', Male: 'M', Female: 'F', W: 'F' };

const gender = (row: CsvRow): 'M' | 'F' | 'X' | null => {
  const found = field.optional(row, 'gender');
  if (found === null) return null;
  const known = genders[found];
  if (!known) throw row.error(`gender ${found}: one of M, F, X, or leave it empty`);
  return known;
};

const medalLevel = (row: CsvRow): number => {
  const found = field.optional(row, 'medal', 'event_medal') ?? '0';
  if (!/^[0-3]$/.test(found)) throw row.error(`medal ${found}: 0 none, 1 gold unit, 2 silver, 3 bronze`);
  return Number(found);
};

const planned = ['UNSCHEDULED', 'SCHEDULED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED'] as const;

/** A unit that ran was scheduled; how it ran is told by its venue. */
const plannedStatus = (row: CsvRow): (typeof planned)[number] => {
  const found = field.optional(row, 'status');
  if (found === null || found === 'FINISHED' || found === 'RUNNING') return 'SCHEDULED';
  return field.oneOf(row, planned, 'status');
};

/** Counts what a source says of a sport event, in the order of its file. */
export type Count = (source: Source, sportEvent: SportEventCode) => number;

/** A file whose rows are scoring events under a sport event's own code. */
export interface ScoringTable {
  readonly names: readonly string[];
  readonly needs: readonly (readonly string[])[];
  readonly row: (row: CsvRow, count: Count) => ScoringEvent;
}

/** `records.csv`: records as they stood. */
const recordsTable: ScoringTable = {
  names: ['records'],
  needs: [['event'], ['listed_at'], ['actor'], ['record_type'], ['mark_kind'], ['mark'], ['holder'], ['date']],
  row: (row, count) => {
    const sportEvent = field.sportEvent(row, 'event');
    const source = 'OMS1' as Source;
    const said = {
      type: 'RecordListed' as const,
      rsc: eventRscOf(sportEvent),
      source,
      occurredAt: field.instantOf(row, 'listed_at'),
      actor: field.text(row, 'actor'),
      origin: 'LIVE' as const,
      recordType: field.text(row, 'record_type'),
      mark: field.mark(row, 'mark_kind', 'mark'),
      holder: field.text(row, 'holder'),
      noc: field.optional(row, 'noc') === null ? null : field.noc(row, 'noc'),
      date: field.date(row, 'date') ?? field.text(row, 'date'),
      place: field.optional(row, 'place'),
    };
    return { ...said, sequence: count(source, sportEvent) };
  },
};

/** `decisions.csv`: medals held by decision. */
const decisionsTable: ScoringTable = {
  names: ['decisions'],
  needs: [['event'], ['decided_at'], ['actor'], ['medal'], ['holders'], ['nocs'], ['reason']],
  row: (row, count) => {
    const sportEvent = field.sportEvent(row, 'event');
    const holders = field.competitors(row, 'holders');
    const nocs = field.list(row, 'nocs').map((code) => field.asNoc(row, code));
    if (holders.length !== nocs.length) {
      throw row.error(`${holders.length} holders and ${nocs.length} nocs; name the NOC of each holder, separated by ;`);
    }
    const source = `JURY${sportEvent.slice(0, 3)}1` as Source;
    const said = {
      type: 'MedalDecided' as const,
      rsc: eventRscOf(sportEvent),
      source,
      occurredAt: field.instantOf(row, 'decided_at'),
      actor: field.text(row, 'actor'),
      origin: 'LIVE' as const,
      medal: field.oneOf<Medal>(row, ['GOLD', 'SILVER', 'BRONZE'], 'medal'),
      holders: holders.map((competitor, index) => ({ competitor, noc: nocs[index]! })),
      reason: field.text(row, 'reason'),
    };
    return { ...said, sequence: count(source, sportEvent) };
  },
};

export const scoringTables = [recordsTable, decisionsTable];
