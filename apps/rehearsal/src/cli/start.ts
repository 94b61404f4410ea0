import { join } from 'node:path';
import type { Command } from 'commander';

interface StartFlags {
  readonly exit?: boolean;
  readonly speed: string;
  readonly json?: boolean;
}

export const startCommand = (program: Command): void => {
  program
    .command('start')
    .description('start everything and play the shipped day, 4 August 2024, into it (what `npm start` does)')
    .option('--exit', 'play at full speed, check, print a summary, stop; exit code 0 when all agrees')
    .option('--speed <n>', 'Games seconds per second', '60')
    .option('--json', 'on stdout nothing but the summary, one object, when the day was played')
    .action(async ({ exit = false, speed, json = false }: StartFlags) => {
      const say = (text: string): void => void process.stderr.write(`${text}\n`);
      const out = json ? process.stderr : process.stdout;
      say('Podium is starting');
      const [
        { openRecording },
        { startSystem },
        { locationOf },
        { stopRequest },
        { paceOf, printRehearsed, playHere, succeeded },
        { exitCodes },
        { addresses, loginLines },
        { packageFolder },
        { importBeside },
      ] = await Promise.all([
        import('../recording/open.js'),
        import('../system.js'),
        import('../play/located.js'),
        import('../play/until-stopped.js'),
        import('./play.js'),
        import('./exit-codes.js'),
        import('./addresses.js'),
        import('../home.js'),
        import('../play/import-beside.js'),
      ]);
      const pace = await paceOf({ speed: exit ? 'max' : speed });
      const recorded = join(packageFolder(), 'test', 'recorded');
      const recording = await openRecording(join(recorded, '2024-08-04'));
      const { signal, hurry, requested } = stopRequest();
      const system = await startSystem({ onProgress: say, signal, hurry });
      try {
        if (!exit)
          out.write(
            `\nPodium is up; ${recording.meta.title} is being played at ${speed} times speed. Open:\n${await addresses(locationOf(system))}\n${loginLines(system.newLogins)}\n`,
          );
        await importBeside(locationOf(system), join(recorded, 'beside-2024-08-04'));
        const rehearsed = await playHere(locationOf(system), recording, pace, signal);
        if (signal.aborted) {
          // Without --exit a Ctrl-C is how a person says that it was enough.
          if (exit) process.exitCode = exitCodes.interrupted;
          return;
        }
        await printRehearsed(recording, rehearsed, json);
        process.exitCode = succeeded(rehearsed) ? exitCodes.done : exitCodes.failed;
        if (exit) return;
        out.write('\nThe day is over; everything stays up until Ctrl-C.\n');
        await requested;
      } finally {
        say('Stopping');
        await system.stop();
      }
    });
};
