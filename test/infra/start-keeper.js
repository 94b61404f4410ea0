import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('../../dist/test/infra/keeper.js', import.meta.url));

/**
 * Starts the keeper of this run's servers, which starts none before a suite asks.
 * @returns {Promise<{socket: string, stop: () => Promise<void>}>} where suites ask, and how to end it with all it started
 */
export const startKeeper = async () => {
  if (!existsSync(keeper)) throw new Error(`${keeper} is not there; build it with npm run build`);
  const child = fork(keeper, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const [socket] = await once(child, 'message');
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { socket, stop };
};
