import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './home.js';
import type { Home } from './home.js';
import type { ProcessSpec } from './processes/supervised.js';
import { SystemError } from './system-error.js';

/** The processes of the road, in the order in which they start. */
export const appNames = ['results-projector', 'ingest', 'identity', 'web-info', 'commentator'] as const;
export type AppName = (typeof appNames)[number];

const readyTimeoutMs = 30_000;
/** Longer than an app gives itself (see `stopOnSignal`), so that it can say what did not stop. */
const stopTimeoutMs = 12_000;

export const appUrl = (port: number): string => `http://127.0.0.1:${port}`;

/** How to run an app of this repository on `port`. */
export const appSpec = (home: Home, name: AppName, port: number, env: NodeJS.ProcessEnv): ProcessSpec => {
  const main = join(packageFolder(), 'dist', 'apps', name, 'src', 'main.js');
  if (!existsSync(main)) throw new SystemError(`${main} is not there; build it with npm run build.`, 'DID_NOT_START');
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', main],
    // Without it, pages are printed by React's slow half, made for those who write them.
    env: { ...env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', PODIUM_KEYS: home.keys },
    logFile: join(home.logs, `${name}.log`),
    node: true,
    isReady: () => isReady(appUrl(port)),
    readyTimeoutMs,
    stopSignal: 'SIGTERM',
    quickSignal: 'SIGKILL',
    stopTimeoutMs,
  };
};

/** Whether an app says that it has all it needs. */
export const isReady = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
  await answer.arrayBuffer();
  return answer.ok;
};
