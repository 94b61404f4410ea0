import type { DataSource } from 'typeorm';
import type { ScoringEvent } from '#competition';
import { migrate, openDataSource } from '../data-source.js';
import type { DataSourceOptions } from '../data-source.js';
import type { Sql } from './sql.js';

/** One record of a unit's journal. */
export interface JournalEntry {
  /** When it took effect by the log's own time, milliseconds since 1970. */
  readonly knownAt: number;
  /** The order in which facts of several units took effect. */
  readonly offset: number;
  /** False when it was refused. */
  readonly applied: boolean;
  readonly event: ScoringEvent;
}

/** Takes a pack of the `journal` table apart. The bytes are the log's, so the log's lib knows how, and this one does not. */
export type JournalReader = (pack: Buffer) => readonly JournalEntry[];

/** What every query needs. */
export interface Reader {
  readonly dataSource: DataSource;
  readonly readJournal: JournalReader;
}

/** Brings the tables up to date, then opens a pool that can only read. */
export const openReader = async (
  databaseUrl: string,
  readJournal: JournalReader,
  options: Omit<DataSourceOptions, 'readOnly'>,
): Promise<Reader> => {
  await migrate(databaseUrl);
  return { dataSource: await openDataSource(databaseUrl, { ...options, readOnly: true }), readJournal };
};

export class ReadError extends Error {
  constructor(
    message: string,
    readonly code: 'TOO_SLOW' | 'UNAVAILABLE',
    readonly retriable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ReadError';
  }
}

/** Postgres' own codes: query_canceled; then connection exceptions, too many connections, shutting down, starting up. */
const tooSlow = '57014';
const away = /^(08|53|57P)/;

/** @throws ReadError when Postgres is away or the query took too long; anything else is a bug and stays what it is. */
export const ask = async <Row>({ dataSource }: Reader, query: Sql): Promise<Row[]> => {
  try {
    return await dataSource.query<Row[]>(query.text, [...query.values]);
  } catch (cause) {
    const { code = '', message = '' } = cause as { code?: string; message?: string };
    if (code === tooSlow)
      throw new ReadError('the question took too long: ask for less, or try again', 'TOO_SLOW', true, { cause });
    if (away.test(code) || /^E[A-Z]+$/.test(code) || /timeout|terminated|Connection/.test(message))
      throw new ReadError('the database does not answer: try again in a few seconds', 'UNAVAILABLE', true, { cause });
    throw cause;
  }
};
