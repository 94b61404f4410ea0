import type { Home } from './home.js';
import { commandLineOf, endProcess } from './processes/pids.js';
import { readState, removeState } from './state.js';

const graceMs = 10_000;

/**
 * Ends what a supervisor that was killed left running: the processes its state file names, where the command line is still
 * the one they were started with. A pid that is another program's by now is left alone.
 * @returns their names.
 */
export const endStale = async ({ stateFile }: Home): Promise<readonly string[]> => {
  const left = await Promise.all(
    (readState(stateFile)?.processes ?? []).map(async ({ name, pid, commandLine }) => {
      const running = pid === null ? null : await commandLineOf(pid);
      // What we started may have been a launcher (setpriv) that has become the program.
      return pid !== null && running && commandLine.endsWith(running) ? { name, pid } : null;
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
