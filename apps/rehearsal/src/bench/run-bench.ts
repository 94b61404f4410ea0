/** A benchmark is a program under `test/bench`; it gets servers with nothing else in them, and they go afterwards. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../home.js';
import { startSystem } from '../system.js';

/** @returns the program's exit code. */
export const runBench = async (name: 'projection' | 'recovery' | 'fanout', json: boolean): Promise<number> => {
  const home = await mkdtemp(join(tmpdir(), 'podium-bench-'));
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  // Only the recovery is measured on the whole road; the projection runs inside the measuring process.
  const system = await startSystem({ home, onProgress: say, ...(name === 'projection' ? { apps: [] } : {}) });
  try {
    const { databaseUrl, kafkaBrokers, ingest } = system.addresses;
    const env = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      KAFKA_BROKERS: kafkaBrokers,
      INGEST_URL: ingest,
      PODIUM_HOME: home,
    };
    const child = spawn(
      process.execPath,
      [join(packageFolder(), 'dist', 'test', 'bench', `${name}.js`), ...(json ? ['--json'] : [])],
      {
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    return await new Promise<number>((resolve, reject) =>
      child.on('close', (code) => resolve(code ?? 1)).on('error', reject),
    );
  } finally {
    await system.stop();
    await rm(home, { recursive: true, force: true });
  }
};
