/** The command line `podium`. A command loads what it needs when it runs, so that help and first words come at once. */
import { Command, CommanderError } from 'commander';
import { benchCommand } from './bench.js';
import { dltCommand } from './dlt.js';
import { exitCodeOf, exitCodesHelp } from './exit-codes.js';
import { importCommand } from './import.js';
import { playCommand } from './play.js';
import { rebuildCommand } from './rebuild.js';
import { refusalsCommand } from './refusals.js';
import { startCommand } from './start.js';
import { statusCommand } from './status.js';
import { tokenCommand } from './token.js';
import { upCommand } from './up.js';
import { verifyCommand } from './verify.js';

const program = new Command('podium')
  .description(
    'The results of a multi-sport Games, from the venue to the reader.\n\nNew here? `podium start` plays a recorded day of Paris 2024; `podium status`, in another terminal, shows what happens.',
  )
  .exitOverride()
  .showHelpAfterError('(podium --help, or --help after a command, says how it is used)')
  .addHelpText(
    'after',
    `${exitCodesHelp}

Environment:
  PODIUM_HOME    folder for data, logs, keys and state (default .podium, here)
  KAFKA_BROKERS  host:port,... of a Kafka to use instead of starting one
  DATABASE_URL   postgresql://... of a Postgres to use instead of starting one`,
  );

program.commandsGroup('Run it:');
for (const add of [startCommand, upCommand, statusCommand]) add(program);
program.commandsGroup('Feed it:');
for (const add of [playCommand, importCommand, tokenCommand]) add(program);
program.commandsGroup('Look after it:');
for (const add of [refusalsCommand, dltCommand, rebuildCommand, verifyCommand, benchCommand]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  // Commander has printed its own; a bug shows where it is, anything else is told in a sentence.
  if (!(error instanceof CommanderError)) process.stderr.write(`podium: ${describe(error)}\n`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.exitCode === 1 && process.env.LOG_LEVEL === 'debug' ? (error.stack ?? error.message) : error.message;
}
