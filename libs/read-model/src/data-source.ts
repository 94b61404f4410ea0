import { DataSource } from 'typeorm';
import type { Logger } from 'typeorm';
import { FirstTables1732406400000 } from './tables/1-first-tables.js';

/** Any number nobody else takes: every process that brings the tables up to date waits for this one lock. */
const migrationLock = 7_046_100_001;

export interface DataSourceOptions {
  /** Seen in `pg_stat_activity`: the name of the app. */
  readonly name: string;
  /** Connections at most. Postgres has a hundred for all apps together. */
  readonly poolMaxConnections?: number;
  /** A query that takes longer fails. 0 is never. */
  readonly statementTimeoutMs?: number;
  /** Postgres refuses every write. */
  readonly readOnly?: boolean;
  /**
   * A commit answers before it is on disk. For rows that the log can make again: after a crash of Postgres its last moments
   * may be gone, the position with them, and are projected again.
   */
  readonly relaxedCommit?: boolean;
  readonly logger?: Logger;
}

/** A pool of connections to the tables of `databaseUrl`, which `migrate` has made. The caller ends it with `destroy()`. */
export const openDataSource = (databaseUrl: string, options: DataSourceOptions): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: options.name,
    migrations: [FirstTables1732406400000],
    migrationsTransactionMode: 'all',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    connectTimeoutMS: 5_000,
    // An idle connection that breaks is only dropped from the pool: the next query opens another or says what is wrong.
    poolErrorHandler: () => undefined,
    ...(options.logger ? { logger: options.logger } : {}),
    logging: options.logger !== undefined,
    extra: {
      max: options.poolMaxConnections ?? 8,
      statement_timeout: options.statementTimeoutMs ?? 10_000,
      idle_in_transaction_session_timeout: 60_000,
      ...(options.readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
      ...(options.relaxedCommit ? { options: '-c synchronous_commit=off' } : {}),
    },
  }).initialize();

/** Brings the tables up to date. Any number of processes may call it at the same time: one works, the others wait for it. */
export const migrate = async (databaseUrl: string): Promise<void> => {
  const dataSource = await openDataSource(databaseUrl, {
    name: 'podium-migrate',
    poolMaxConnections: 2,
    statementTimeoutMs: 60_000,
  });
  try {
    const runner = dataSource.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    try {
      await dataSource.runMigrations();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [migrationLock]);
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
};
