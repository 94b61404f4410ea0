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

export type Bench = 'projection' | 'recovery' | 'fanout' | 'latency' | 'portal' | 'engine';

/** What of a system a benchmark needs running; the others bring all they measure. */
const needs: Readonly<Record<Bench, 'servers' | 'everything' | 'nothing'>> = {
  projection: 'servers',
  recovery: 'everything',
  fanout: 'nothing',
  latency: 'everything',
  portal: 'everything',
  engine: 'nothing',
};

/** @returns the program's exit code. */
export const runBench = async (name: Bench, json: boolean): Promise<number> => {
  const { signal, hurry } = stopRequest();
  if (needs[name] === 'nothing') return run(name, process.env, json, signal);
  const home = await mkdtemp(join(tmpdir(), 'podium-bench-'));
  const onProgress = (text: string): void => void process.stderr.write(`${text}\n`);
  try {
    const apps = needs[name] === 'servers' ? { apps: [] } : {};
    const system = await startSystem({ home, onProgress, signal, hurry, ...apps });
    try {
      return await run(name, environmentOf(system), json, signal);
    } finally {
      await system.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};

const environmentOf = ({ addresses, home }: RunningSystem): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: addresses.databaseUrl,
  KAFKA_BROKERS: addresses.kafkaBrokers,
  PODIUM_HOME: home.folder,
});

const run = async (name: Bench, env: NodeJS.ProcessEnv, json: boolean, signal: AbortSignal): Promise<number> => {
  if (signal.aborted) return exitCodes.interrupted;
  const program = join(packageFolder(), 'dist', 'test', 'bench', `${name}.js`);
  const child = spawn(process.execPath, [program, ...(json ? ['--json'] : [])], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  signal.addEventListener('abort', () => child.kill());
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  return code ?? exitCodes.interrupted;
};
