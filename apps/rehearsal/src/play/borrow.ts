import { exitCodes } from '../cli/exit-codes.js';
import { SystemError } from '../system-error.js';
import { startSystem } from '../system.js';
import { locateSystem, locationOf } from './located.js';
import type { Located } from './located.js';
import { stopRequest } from './until-stopped.js';

/** Works with the system that is up; where none is, starts one for it and stops it afterwards. */
export const borrowSystem = async (
  say: (text: string) => void,
  work: (system: Located, signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  const up = systemThatIsUp();
  const { signal, hurry } = stopRequest();
  if (up) {
    // There is nothing of ours to stop; whoever asks twice does not want to wait for the last answers.
    hurry.addEventListener('abort', () => process.exit(exitCodes.interrupted));
    return work(up, signal);
  }
  say('No Podium is up: starting one for this.');
  const system = await startSystem({ onProgress: say, signal, hurry });
  try {
    await work(locationOf(system), signal);
  } finally {
    await system.stop();
  }
};

const systemThatIsUp = (): Located | null => {
  try {
    return locateSystem();
  } catch (error) {
    if (error instanceof SystemError && error.code === 'NOT_UP') return null;
    throw error;
  }
};
