import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const pollMs = 20;

/** The command line of a living process; null when it is gone (or a zombie, which has none). */
export const commandLineOf = async (pid: number): Promise<string | null> => {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return line.replaceAll('\0', ' ').trim() || null;
  }
  const ps = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => null);
  return ps?.stdout.trim() || null;
};

/** Sends a signal; a process that is gone already is no error. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Asks a process to end and, after `graceMs`, makes it. Resolves when it is gone. */
export const endProcess = async (pid: number, ask: NodeJS.Signals, graceMs: number): Promise<void> => {
  signal(pid, ask);
  const patienceEnds = Date.now() + graceMs;
  while ((await commandLineOf(pid)) !== null) {
    if (Date.now() > patienceEnds) signal(pid, 'SIGKILL');
    await sleep(pollMs);
  }
};
