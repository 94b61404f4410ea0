import { CommanderError } from 'commander';
import { InputError } from '../recording/csv.js';
import { SystemError } from '../system-error.js';
import { UsageError } from './errors.js';

export const exitCodes = {
  done: 0,
  failed: 1,
  wrongUse: 2,
  notUp: 3,
  didNotStart: 4,
  /** As a shell has it for whatever a Ctrl-C ended. */
  interrupted: 130,
} as const;

export const exitCodesHelp = `
Exit codes:
  0  done
  1  what was asked for failed, or a check did not hold
  2  wrong use, or a file that cannot be read as what it should be
  3  no Podium is up here, and the command needs one
  4  Podium did not start, or is up already
  130  Ctrl-C before it was done`;

const systemExitCodes = {
  ALREADY_UP: exitCodes.didNotStart,
  DID_NOT_START: exitCodes.didNotStart,
  NOT_UP: exitCodes.notUp,
  INTERRUPTED: exitCodes.interrupted,
} as const;

/** What an error that ends a command means to the shell. */
export const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
  if (error instanceof UsageError || error instanceof InputError) return exitCodes.wrongUse;
  if (error instanceof SystemError) return systemExitCodes[error.code];
  return exitCodes.failed;
};
