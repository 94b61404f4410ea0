/** A benchmark is a program under `test/bench`; it gets servers with nothing else in them, and they go afterwards. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../cli/exit-codes.js';
import { packageFolder } from '../home.js';
import { stopRequest } from '../play/until-stopped.js';
import { startSystem } from '../system.js';
import type { RunningSystem } from '../system.js';

export type Bench = 'projection' | 'recovery';

/** @returns the program's exit code. */
export const runBench = async (name: Bench, json: boolean): Promise<number> => {
  const home = await mkdtemp(join(tmpdir(), 'podium-bench-'));
  const { signal, hurry } = stopRequest();
  const onProgress = (text: string): void => void process.stderr.write(`${text}\n`);
  try {
    // Only the recovery is measured on the whole road; the projection runs inside the measuring process.
    const apps = name === 'projection' ? { apps: [] } : {};
    const system = await startSystem({ home, onProgress, signal, hurry, ...apps });
    try {
      return await measure(name, system, json, signal);
    } finally {
      await system.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};

const measure = async (
  name: Bench,
  { addresses, home }: RunningSystem,
  json: boolean,
  signal: AbortSignal,
): Promise<number> => {
  if (signal.aborted) return exitCodes.interrupted;
  const env = {
    ...process.env,
    DATABASE_URL: addresses.databaseUrl,
    KAFKA_BROKERS: addresses.kafkaBrokers,
    PODIUM_HOME: home.folder,
  };
  const program = join(packageFolder(), 'dist', 'test', 'bench', `${name}.js`);
  const child = spawn(process.execPath, [program, ...(json ? ['--json'] : [])], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  signal.addEventListener('abort', () => child.kill());
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  return code ?? exitCodes.interrupted;
};
