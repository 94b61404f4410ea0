import { waitingUnits } from '#read-model';
import type { WaitingUnit } from '#read-model';
import { missingIn, takeAccount } from './check/account.js';
import type { Account } from './check/account.js';
import { homeOf } from './home.js';
import { isLocked } from './lock.js';
import { looking } from './play/rehearse.js';
import { readState } from './state.js';
import type { ProcessEntry, SystemAddresses, SystemState } from './state.js';
import { notUp } from './system.js';

const askTimeoutMs = 3_000;
const waitingMaxUnits = 20;

/** A process as it is, and how it feels. */
export interface ProcessStatus extends Omit<ProcessEntry, 'commandLine'> {
  /** Null when it is well; else why not. */
  readonly trouble: string | null;
}

export interface SystemStatus {
  readonly home: string;
  readonly supervisor: number;
  readonly startedAt: string;
  readonly phase: SystemState['phase'];
  readonly addresses: Omit<SystemAddresses, 'databaseUrl'> | null;
  readonly processes: readonly ProcessStatus[];
  /** Where every event ended; null while that cannot be asked. `missing` is 0, or there is a bug. */
  readonly events: (Account & { readonly missing: number }) | null;
  /** Which units wait for a number that has not come, those that wait longest first. */
  readonly waiting: readonly WaitingUnit[];
  /** Everything is ready and nothing is missing. */
  readonly well: boolean;
}

/** @throws SystemError `NOT_UP` when nothing runs in the home. */
export const lookAtSystem = async (folder?: string): Promise<SystemStatus> => {
  const home = homeOf(folder);
  const state = isLocked(home.lockFile) ? readState(home.stateFile) : null;
  if (!state) throw notUp(home);
  const { supervisor, startedAt, phase } = state;
  const [processes, account] = await Promise.all([
    Promise.all(state.processes.map(ask)),
    phase === 'up' && state.addresses ? accountOf(state.addresses, home.keys) : null,
  ]);
  const events = account?.events ?? null;
  const { databaseUrl: _secret, ...addresses } = state.addresses ?? {};
  const well = phase === 'up' && processes.every(({ trouble }) => trouble === null) && events?.missing === 0;
  return {
    home: home.folder,
    supervisor,
    startedAt,
    phase,
    addresses: state.addresses && (addresses as Omit<SystemAddresses, 'databaseUrl'>),
    processes,
    events,
    waiting: account?.waiting ?? [],
    well,
  };
};

const ask = async ({ commandLine: _commandLine, ...entry }: ProcessEntry): Promise<ProcessStatus> => {
  if (entry.state !== 'ready') return { ...entry, trouble: `is ${entry.state}` };
  return { ...entry, trouble: entry.url ? await troubleAt(entry.url) : null };
};

/** What an app says about itself (see `/health/ready` in libs/service). */
const troubleAt = async (url: string): Promise<string | null> => {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(askTimeoutMs) });
    const { indicators } = (await answer.json()) as { indicators: Record<string, { why?: string }> };
    if (answer.ok) return null;
    const down = Object.entries(indicators).filter(([, { why }]) => why !== undefined);
    return down.map(([name, { why }]) => `${name}: ${why}`).join('; ');
  } catch (error) {
    return `does not answer: ${(error as Error).message}`;
  }
};

const accountOf = (
  addresses: SystemAddresses,
  keys: string,
): Promise<{ events: SystemStatus['events']; waiting: readonly WaitingUnit[] } | null> =>
  looking({ addresses, keys }, async (dataSource, log) => {
    const taken = await takeAccount(dataSource, log);
    const waiting = taken.waiting === 0 ? [] : await waitingUnits(dataSource, waitingMaxUnits);
    return { events: { ...taken, missing: missingIn(taken) }, waiting };
  }).catch(() => null); // the server that is away is in trouble above
