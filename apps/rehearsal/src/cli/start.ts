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
    .option('--json', 'with --exit: the summary as one object, the last line on stdout')
    .action(async ({ exit = false, speed, json = false }: StartFlags) => {
      const say = (text: string): void => void process.stderr.write(`${text}\n`);
      say('Podium is starting');
      const [
        { openRecording },
        { startSystem },
        { locationOf },
        { stopRequest },
        { printRehearsed, playHere, succeeded },
        { addresses },
        { packageFolder },
      ] = await Promise.all([
        import('../recording/open.js'),
        import('../system.js'),
        import('../play/located.js'),
        import('../play/until-stopped.js'),
        import('./play.js'),
        import('./addresses.js'),
        import('../home.js'),
      ]);
      const recording = await openRecording(join(packageFolder(), 'test', 'recorded', '2024-08-04'));
      const { signal, hurry, requested } = stopRequest();
      const system = await startSystem({ onProgress: say, signal, hurry });
      try {
        if (!exit)
          process.stdout.write(
            `\nPodium is up; ${recording.meta.title} is being played at ${speed} times speed. Open:\n${addresses(system.addresses)}\n\n`,
          );
        const rehearsed = await playHere(locationOf(system), recording, { speed: exit ? 'max' : speed }, signal);
        if (signal.aborted) return;
        await printRehearsed(recording, rehearsed, json);
        process.exitCode = succeeded(rehearsed) ? 0 : 1;
        if (exit) return;
        process.stdout.write('\nThe day is over; everything stays up until Ctrl-C.\n');
        await requested;
      } finally {
        say('Stopping');
        await system.stop();
      }
    });
};
