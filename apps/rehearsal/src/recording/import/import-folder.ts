import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CompetitionEvent, Instant, ScoringEvent } from '#competition';
import { InputError, readCsv } from '../csv.js';
import type { CsvRow } from '../csv.js';
import { scoringTables, tables } from './tables.js';
import type { Count } from './tables.js';
import { mediaTables } from './media-tables.js';

export interface Imported {
  readonly competitionEvents: readonly CompetitionEvent[];
  /** From `records.csv` and `decisions.csv`. */
  readonly scoringEvents: readonly ScoringEvent[];
  /** What is wrong, with file and line; where there is any, send nothing. */
  readonly problems: readonly InputError[];
}

const competitionTables = [...tables, ...mediaTables];

/** Problems after these are not looked for: a wrong column makes one for every row. */
const problemsMax = 50;

/**
 * Reads `nocs`, `venues`, `events`, `participants`, `teams`, `entries`, `schedule`, `communications`, `news`, `conferences`,
 * `weather`, `records` and `decisions`, each a `.csv` or `.csv.gz`, whichever are there (docs/import.md has their columns).
 * @param said who imports, and when: every competition event carries it
 * @throws InputError when the folder holds none of them
 */
export const importFolder = async (
  folder: string,
  said: { readonly actor: string; readonly occurredAt: Instant },
): Promise<Imported> => {
  const problems: InputError[] = [];
  const competitionEvents: CompetitionEvent[] = [];
  let found = 0;
  for (const table of competitionTables) {
    const path = pathOf(folder, table.names);
    if (path === null) continue;
    found++;
    for (const content of await rowsOf(path, table.needs, table.row, problems)) {
      competitionEvents.push({ source: 'OMS1', origin: 'LIVE', ...said, ...content } as CompetitionEvent);
    }
  }
  const scoringEvents: ScoringEvent[] = [];
  const count = counter();
  for (const table of scoringTables) {
    const path = pathOf(folder, table.names);
    if (path === null) continue;
    found++;
    scoringEvents.push(...(await rowsOf(path, table.needs, (row) => table.row(row, count), problems)));
  }
  if (found === 0) {
    const names = [...competitionTables, ...scoringTables].map(({ names: [name] }) => `${name}.csv`).join(', ');
    throw new InputError(folder, null, `holds nothing to import; put any of ${names} there`);
  }
  return { competitionEvents, scoringEvents, problems };
};

/** Numbers are counted without a gap for each source and sport event. */
const counter = (): Count => {
  const numbers = new Map<string, number>();
  return (source, sportEvent) => {
    const name = `${source} ${sportEvent}`;
    const sequence = (numbers.get(name) ?? 0) + 1;
    numbers.set(name, sequence);
    return sequence;
  };
};

const pathOf = (folder: string, names: readonly string[]): string | null =>
  names
    .flatMap((name) => [`${name}.csv`, `${name}.csv.gz`])
    .map((name) => join(folder, name))
    .find((path) => existsSync(path)) ?? null;

const rowsOf = async <T>(
  path: string,
  needs: readonly (readonly string[])[],
  read: (row: CsvRow) => T,
  problems: InputError[],
): Promise<T[]> => {
  const results: T[] = [];
  try {
    for (const row of await readCsv(path, needs)) {
      if (problems.length >= problemsMax) break;
      collect(problems, () => results.push(read(row)));
    }
  } catch (error) {
    problems.push(asInputError(error));
  }
  return results;
};

const collect = (problems: InputError[], work: () => void): void => {
  try {
    work();
  } catch (error) {
    problems.push(asInputError(error));
  }
};

/** Anything else is a bug, and goes on. */
const asInputError = (error: unknown): InputError => {
  if (error instanceof InputError) return error;
  throw error;
};
