import { appNames, appSpec, appUrl } from './apps.js';
import type { AppName } from './apps.js';
import { homeOf } from './home.js';
import type { Home } from './home.js';
import { isLocked, takeLock } from './lock.js';
import { freePorts } from './processes/ports.js';
import { signal } from './processes/pids.js';
import { Supervised } from './processes/supervised.js';
import type { ProcessSpec } from './processes/supervised.js';
import { chooseLog } from './servers/choose-log.js';
import type { LogChoice } from './servers/choose-log.js';
import { loginsOf } from './servers/logins.js';
import type { Login } from './servers/logins.js';
import { localKafka } from './servers/kafka.js';
import { localPostgres } from './servers/postgres.js';
import { secretsOf } from './servers/secrets.js';
import { endStale } from './stale.js';
import { readState, removeState, writeState } from './state.js';
import type { ProcessEntry, SystemAddresses, SystemState } from './state.js';
import { SystemError } from './system-error.js';

export interface StartOptions {
  /** Folder of the home; `PODIUM_HOME`, else `.podium` when absent. */
  readonly home?: string | undefined;
  /** `KAFKA_BROKERS` and `DATABASE_URL` name servers to use instead of our own; `PATH` is where Java and Maven are looked for. */
  readonly env?: NodeJS.ProcessEnv;
  /** Where ports are looked for first; the usual ones when absent. Systems that restart side by side keep apart by it. */
  readonly portsFrom?: number;
  /** Which apps to start; all when absent, none for the servers alone. */
  readonly apps?: readonly AppName[];
  /** One line for people per step. */
  readonly onProgress?: (text: string) => void;
  /** Ends it while it still starts. Afterwards there is `stop`. */
  readonly signal?: AbortSignal;
  /** Makes whatever stopping is under way, or comes, a quick one. */
  readonly hurry?: AbortSignal;
}

export interface RunningSystem {
  readonly home: Home;
  readonly addresses: SystemAddresses;
  /** Made by this start, to be shown once; empty where they were there already, or another provider knows who may sign in. */
  readonly newLogins: readonly Login[];
  /** The processes as they are now. */
  processes(): readonly ProcessEntry[];
  /** Ends everything in reverse order; resolves when no process is left. Calling again with `quick` shortens the wait. */
  stop(how?: 'orderly' | 'quick'): Promise<void>;
}

/** Where a port is looked for first; a taken one moves up. */
const wishedPorts = {
  'web-info': 4000,
  ingest: 4001,
  'results-projector': 4002,
  commentator: 4003,
  identity: 4004,
  postgres: 15432,
  kafka: 19092,
  kafkaController: 19093,
} as const;

type Ports = Record<keyof typeof wishedPorts, number>;

const wishedFrom = (first: number | undefined): Ports =>
  first === undefined
    ? wishedPorts
    : (Object.fromEntries(Object.keys(wishedPorts).map((name, index) => [name, first + index])) as Ports);

/**
 * Starts servers and apps, each supervised: what dies is started again, until `stop`.
 * @throws SystemError when the home is in use, or something does not start; then nothing is left running.
 */
export const startSystem = async (options: StartOptions = {}): Promise<RunningSystem> => {
  const { env = process.env } = options;
  const home = homeOf(options.home, env);
  const unlock = takeLock(home.lockFile);
  if (!unlock) throw alreadyUp(home);
  const system = new System(home, unlock, options.onProgress ?? (() => undefined));
  const giveUp = (): void => void system.stop();
  options.signal?.addEventListener('abort', giveUp);
  options.hurry?.addEventListener('abort', () => void system.stop('quick'));
  try {
    await system.start(env, options.apps ?? appNames, wishedFrom(options.portsFrom), options.signal);
    return system;
  } catch (error) {
    await system.stop();
    if (options.signal?.aborted) throw new SystemError('Stopped before everything was up.', 'INTERRUPTED');
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
};

/**
 * The system that is up in a home, started by another process.
 * @throws SystemError `NOT_UP` when there is none, or it is not ready.
 */
export const connectSystem = (folder?: string): SystemState & { readonly addresses: SystemAddresses } => {
  const home = homeOf(folder);
  const state = isLocked(home.lockFile) ? readState(home.stateFile) : null;
  if (!state) throw notUp(home);
  const { addresses, phase } = state;
  if (!addresses || phase !== 'up') {
    throw new SystemError(`Podium in ${home.folder} is ${phase}; try again in a moment.`, 'NOT_UP');
  }
  return { ...state, addresses };
};

export const notUp = ({ folder }: Home): SystemError =>
  new SystemError(`No Podium is up in ${folder}; start one with: podium up`, 'NOT_UP');

const alreadyUp = ({ folder, stateFile }: Home): SystemError => {
  const state = readState(stateFile);
  const who = state ? ` (process ${state.supervisor}, since ${state.startedAt})` : '';
  const what = 'See it with podium status, or start another with PODIUM_HOME set to another folder.';
  return new SystemError(`Podium is up already in ${folder}${who}. ${what}`, 'ALREADY_UP');
};

class System implements RunningSystem {
  private readonly supervised: { readonly process: Supervised; readonly url?: string }[] = [];
  private letPortsGo: () => void = () => undefined;
  private readonly startedAt = new Date().toISOString();
  private phase: SystemState['phase'] = 'starting';
  newLogins: readonly Login[] = [];
  private found: SystemAddresses | null = null;
  private stopped: Promise<void> | null = null;

  constructor(
    readonly home: Home,
    private readonly unlock: () => void,
    private readonly say: (text: string) => void,
  ) {
    process.once('exit', this.lastResort);
  }

  get addresses(): SystemAddresses {
    if (!this.found) throw new Error('asked before the servers were chosen');
    return this.found;
  }

  async start(env: NodeJS.ProcessEnv, apps: readonly AppName[], wished: Ports, signal?: AbortSignal): Promise<void> {
    const stale = await endStale(this.home);
    if (stale.length > 0) this.say(`Ended what a killed Podium had left running: ${stale.join(', ')}`);
    this.writeDown();
    const { ports, letGo } = await freePorts(wished);
    this.letPortsGo = letGo;
    const log = chooseLog(env, this.say, signal);
    const [kafkaBrokers, urlOf, { kind, description }] = await Promise.all([
      log.then((choice) => this.startKafka(choice, ports)),
      env.DATABASE_URL ? null : this.startPostgres(ports.postgres),
      log,
    ]);
    const database = databaseFor(await log);
    const databaseUrl = urlOf?.(database) ?? env.DATABASE_URL ?? '';
    if (urlOf) await this.makeDatabase(urlOf('postgres'), database);
    this.found = {
      ingest: appUrl(ports.ingest),
      webInfo: appUrl(ports['web-info']),
      commentator: appUrl(ports.commentator),
      databaseUrl,
      kafkaBrokers,
      log: kind,
      describeLog: description,
    };
    await this.startApps(apps, ports, { ...env, DATABASE_URL: databaseUrl, KAFKA_BROKERS: kafkaBrokers });
    this.phase = 'up';
    this.writeDown();
  }

  processes(): readonly ProcessEntry[] {
    return this.supervised.map(({ process: { spec, pid, state, restarts }, url }) => ({
      name: spec.name,
      pid,
      commandLine: [spec.command, ...spec.args].join(' '),
      state,
      restarts,
      logFile: spec.logFile,
      ...(url ? { url } : {}),
    }));
  }

  stop(how: 'orderly' | 'quick' = 'orderly'): Promise<void> {
    if (how === 'quick') for (const { process: child } of this.supervised) void child.stop('quick');
    this.stopped ??= this.stopInOrder();
    return this.stopped;
  }

  private async stopInOrder(): Promise<void> {
    this.phase = 'stopping';
    for (const { process: child } of [...this.supervised].reverse()) await child.stop();
    process.removeListener('exit', this.lastResort);
    removeState(this.home.stateFile);
    this.letPortsGo();
    this.unlock();
  }

  private async startPostgres(port: number): Promise<(database: string) => string> {
    this.say('Starting Postgres');
    const { spec, urlOf } = await localPostgres(this.home, port);
    await this.run(spec);
    return urlOf;
  }

  /** @returns the brokers' addresses; empty where the log is in Postgres. */
  private async startKafka(choice: LogChoice, ports: Ports): Promise<string> {
    this.say(choice.description);
    if (choice.kind === 'postgres') return '';
    if ('brokers' in choice) return choice.brokers;
    this.say('Starting Kafka');
    await this.run(await localKafka(this.home, choice.program, ports));
    return `127.0.0.1:${ports.kafka}`;
  }

  private async makeDatabase(serverUrl: string, name: string): Promise<void> {
    const { ensureDatabase } = await import('#read-model');
    await ensureDatabase(serverUrl, name);
  }

  private async startApps(names: readonly AppName[], ports: Ports, env: NodeJS.ProcessEnv): Promise<void> {
    if (names.length === 0) return;
    const { ensureKeys } = await import('#service');
    await ensureKeys(this.home.keys);
    // A provider that is named knows who may sign in; then ours has nothing to do.
    const started = env.OIDC_ISSUER ? names.filter((name) => name !== 'identity') : names;
    const own = started.includes('web-info') ? await this.ownEnvironments(ports, env) : {};
    this.say(`Starting ${started.join(', ')}`);
    await Promise.all(
      started.map((name) =>
        this.run(appSpec(this.home, name, ports[name], { ...env, ...own[name] }), appUrl(ports[name])),
      ),
    );
  }

  /** What one app needs and no other should know. */
  private async ownEnvironments(
    ports: Ports,
    { OIDC_ISSUER, PUBLIC_URL = appUrl(ports['web-info']) }: NodeJS.ProcessEnv,
  ): Promise<Partial<Record<AppName, NodeJS.ProcessEnv>>> {
    const { grantDeskToken } = await import('./servers/desk-token.js');
    await grantDeskToken(this.home, this.addresses);
    const { sessionSecret } = await secretsOf(this.home);
    const web = {
      PUBLIC_URL,
      SESSION_SECRET: sessionSecret,
      INGEST_URL: appUrl(ports.ingest),
      INGEST_TOKEN_FILE: this.home.deskToken,
      TEST_CARD: 'true',
    };
    if (OIDC_ISSUER) return { 'web-info': web };
    const { clientId, clientSecret, users, made } = await loginsOf(this.home);
    if (made) this.newLogins = users;
    return {
      identity: { IDENTITY_FILE: this.home.identityFile, WEB_URL: PUBLIC_URL },
      'web-info': {
        ...web,
        OIDC_ISSUER: appUrl(ports.identity),
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: clientSecret,
      },
    };
  }

  private async run(spec: ProcessSpec, url?: string): Promise<void> {
    if (this.phase === 'stopping') throw new SystemError('Podium was stopped while it started.', 'DID_NOT_START');
    const began = Date.now();
    const child = new Supervised(spec, () => this.writeDown());
    this.supervised.push({ process: child, ...(url ? { url } : {}) });
    await child.start();
    this.say(`${spec.name} is ready (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }

  private writeDown(): void {
    writeState(this.home.stateFile, {
      supervisor: process.pid,
      startedAt: this.startedAt,
      phase: this.phase,
      addresses: this.found,
      processes: this.processes(),
    });
  }

  /** A bug, or somebody's process.exit: there is no time left to wait, but time to ask. */
  private readonly lastResort = (): void => {
    for (const { process: child } of this.supervised) {
      if (child.pid !== null) signal(child.pid, child.spec.stopSignal);
    }
  };
}

/**
 * Rows know how far they have read their log, so each log has a database of its own: who starts with Kafka, and another day
 * without Java, finds both as they were left.
 */
const databaseFor = (log: LogChoice): string => {
  if (log.kind === 'postgres') return 'podium_with_log';
  return 'brokers' in log
    ? `podium_at_${log.brokers.replaceAll(/[^a-z0-9]+/gi, '_').toLowerCase()}`.slice(0, 63)
    : 'podium';
};
