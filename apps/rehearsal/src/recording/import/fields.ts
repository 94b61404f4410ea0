/** Readers of one field. Each takes the first of several column names that is filled, and throws a row error that says what to write. */
import { markKinds, parseInstant, parseMark, rscFault } from '#competition';
import type { CompetitorId, Instant, Mark, MarkKind, NocCode, Rsc, SportEventCode } from '#competition';
import { pythonList } from '../csv.js';
import type { CsvRow } from '../csv.js';

export const optional = (row: CsvRow, ...columns: string[]): string | null =>
  columns.map((column) => row.optional(column)).find((text) => text !== null) ?? null;

export const text = (row: CsvRow, ...columns: string[]): string => {
  const found = optional(row, ...columns);
  if (found === null) throw row.error(`${columns[0]} is empty; fill it in`);
  return found;
};

const competitorMaxCharacters = 20;

export const competitor = (row: CsvRow, ...columns: string[]): CompetitorId => asCompetitor(row, text(row, ...columns));

const asCompetitor = (row: CsvRow, id: string): CompetitorId => {
  if (id.length > competitorMaxCharacters || /\s/.test(id)) {
    throw row.error(`${id} is no competitor id; use at most ${competitorMaxCharacters} characters without spaces`);
  }
  return id as CompetitorId;
};

export const noc = (row: CsvRow, ...columns: string[]): NocCode => asNoc(row, text(row, ...columns));

export const asNoc = (row: CsvRow, code: string): NocCode => {
  if (!/^[A-Z]{3}$/.test(code)) throw row.error(`${code} is no NOC code; write three capital letters, FRA`);
  return code as NocCode;
};

/** Separated by `;`, or a list as Python prints it. */
export const list = (row: CsvRow, ...columns: string[]): string[] => {
  const found = optional(row, ...columns);
  if (found === null) return [];
  return found.startsWith('[')
    ? pythonList(found)
    : found
        .split(';')
        .map((item) => item.trim())
        .filter(Boolean);
};

export const competitors = (row: CsvRow, ...columns: string[]): CompetitorId[] =>
  list(row, ...columns).map((id) => asCompetitor(row, id));

export const code = (row: CsvRow, ...columns: string[]): Rsc => {
  const found = text(row, ...columns).padEnd(34, '-');
  const fault = rscFault(found);
  if (fault) throw row.error(`${columns[0]} ${found}: ${fault}`);
  return found as Rsc;
};

/** `ATHM100M`, with or without filler. */
export const sportEvent = (row: CsvRow, ...columns: string[]): SportEventCode => {
  const found = code(row, ...columns);
  if (found.slice(22) !== '------------' || found.slice(4, 22) === '------------------') {
    throw row.error(`${columns[0]} ${found} is no sport event; write its first 22 characters, ATHM100M`);
  }
  return found.slice(0, 22) as SportEventCode;
};

export const instantOf = (row: CsvRow, ...columns: string[]): Instant => {
  const found = text(row, ...columns);
  const instant = parseInstant(found);
  if (instant === null) throw row.error(`${columns[0]} ${found}: write it with a zone, 2024-08-04T21:55:00+02:00`);
  return instant;
};

/** `1999-12-31`, or `31-12-1999` as some files have it. */
export const date = (row: CsvRow, ...columns: string[]): string | null => {
  const found = optional(row, ...columns);
  if (found === null) return null;
  const turned = /^(\d{2})-(\d{2})-(\d{4})$/.exec(found);
  const iso = turned ? `${turned[3]}-${turned[2]}-${turned[1]}` : found;
  if (!isDay(iso)) {
    throw row.error(`${columns[0]} ${found} is no date; write 1999-12-31`);
  }
  return iso;
};

/** `Date.parse` takes the 30th of February for the 1st of March. */
const isDay = (iso: string): boolean => {
  const ms = Date.parse(iso);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(iso);
};

export const oneOf = <T extends string>(row: CsvRow, values: readonly T[], ...columns: string[]): T => {
  const found = text(row, ...columns);
  if (!(values as readonly string[]).includes(found)) {
    throw row.error(`${columns[0]} ${found}: one of ${values.join(', ')}`);
  }
  return found as T;
};

export const mark = (row: CsvRow, kindColumn: string, markColumn: string): Mark => {
  const kind: MarkKind = oneOf(row, markKinds, kindColumn);
  const found = parseMark(kind, text(row, markColumn));
  if (!found)
    throw row.error(`${markColumn} ${text(row, markColumn)} is no ${kind}; write it as printed, 9.79 or 3:10.61`);
  return found;
};
