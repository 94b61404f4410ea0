import type { Home } from './home.js';
import { commandLineOf, endProcess } from './processes/pids.js';
import { readState, removeState } from './state.js';

const graceMs = 10_000;

/**
 * Ends what a supervisor that was killed left running: the processes its state file names, where the command line still names
 * this home. A pid that is another program's by now is left alone.
 * @returns their names.
 */
export const endStale = async ({ folder, stateFile }: Home): Promise<readonly string[]> => {
  const left = await Promise.all(
    (readState(stateFile)?.processes ?? []).map(async ({ name, pid }) => {
      const running = pid === null ? null : await commandLineOf(pid);
      return pid !== null && running?.includes(folder) ? { name, pid } : null;
    }),
  );
  const ended: string[] = [];
  // Backwards: apps before the servers they use.
  for (const stale of left.reverse()) {
    if (!stale) continue;
    await endProcess(stale.pid, stale.name === 'postgres' ? 'SIGINT' : 'SIGTERM', graceMs);
    ended.push(stale.name);
  }
  removeState(stateFile);
  return ended;
};
