import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { ProcessState } from './processes/supervised.js';

/** Where everything of a running system answers. */
export interface SystemAddresses {
  readonly ingest: string;
  readonly webInfo: string;
  readonly commentator: string;
  readonly databaseUrl: string;
  /** `host:port,...`; empty where the log is in Postgres. */
  readonly kafkaBrokers: string;
  readonly log: 'kafka' | 'postgres';
  /** One line for people: which log this is and, where it is Postgres, how to get Kafka. */
  readonly describeLog: string;
}

export interface ProcessEntry {
  readonly name: string;
  readonly pid: number | null;
  /** As it was started; by it a process is known again. */
  readonly commandLine: string;
  readonly state: ProcessState;
  /** How often it was started again. */
  readonly restarts: number;
  readonly logFile: string;
  /** Where an app answers HTTP. */
  readonly url?: string;
}

/** `state.json` of a home: what its supervisor runs, for other commands and for whoever cleans up after it. */
export interface SystemState {
  readonly supervisor: number;
  readonly startedAt: string;
  readonly phase: 'starting' | 'up' | 'stopping';
  readonly addresses: SystemAddresses | null;
  readonly processes: readonly ProcessEntry[];
}

/** Null when there is none, or none that can be read. */
export const readState = (path: string): SystemState | null => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as SystemState;
  } catch {
    return null;
  }
};

/** Replaces the file whole, so that a reader never sees half of it. It names the database's password: for its owner alone. */
export const writeState = (path: string, state: SystemState): void => {
  const draft = `${path}.draft`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
};

export const removeState = (path: string): void => rmSync(path, { force: true });
