import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';

/** From the package's root, wherever it was built. */
export const shippedDay = join(
  fileURLToPath(new URL('../../../../..', import.meta.url)),
  'test',
  'recorded',
  '2024-08-04',
);

export const startCommand = (program: Command): void => {
  program
    .command('start')
    .description('start everything and play the shipped day, 4 August 2024, into it (what `npm start` does)')
    .option('--exit', 'play at full speed, check, print a summary, stop; exit code 0 when all agrees')
    .option('--speed <n>', 'Games seconds per second', '60')
    .option('--json', 'with --exit: the summary as one object, the last line on stdout')
    .action(async ({ exit, speed, json }: { exit?: boolean; speed: string; json?: boolean }) => {
      const [{ openRecording }, { startSystem }, { printRehearsed, playHere, succeeded }, { addresses }] =
        await Promise.all([
          import('../recording/open.js'),
          import('../system/start.js'),
          import('./play.js'),
          import('./addresses.js'),
        ]);
      const system = await startSystem();
      try {
        const recording = await openRecording(shippedDay);
        if (!exit) process.stdout.write(`\n${addresses(system)}\n\n`);
        const stopped = system.stopRequested;
        const rehearsed = await playHere(system, recording, { speed: exit ? 'max' : speed }, stopped);
        if (exit || !stopped.aborted) await printRehearsed(recording, rehearsed, json ?? false);
        process.exitCode = succeeded(rehearsed) || stopped.aborted ? 0 : 1;
        if (!exit && !stopped.aborted) {
          process.stdout.write('\nThe day is over; everything stays up until Ctrl-C.\n');
          await system.untilStopRequested;
        }
      } finally {
        await system.stop();
      }
    });
};
