import type { Command } from 'commander';

export const upCommand = (program: Command): void => {
  program
    .command('up')
    .description('start the servers and apps and keep them running until Ctrl-C')
    .option('--json', 'when all is ready, one object with the addresses on stdout')
    .addHelpText(
      'after',
      '\nA process that dies is started again. Ctrl-C stops all in order, a second one at once.\nData and logs are in .podium (PODIUM_HOME); podium status shows the processes.',
    )
    .action(async ({ json = false }: { json?: boolean }) => {
      const say = (text: string): void => void process.stderr.write(`${text}\n`);
      say('Podium is starting');
      const [{ startSystem }, { locationOf }, { addresses, loginLines }, { stopRequest }] = await Promise.all([
        import('../system.js'),
        import('../play/located.js'),
        import('./addresses.js'),
        import('../play/until-stopped.js'),
      ]);
      const { signal, hurry, requested } = stopRequest();
      const system = await startSystem({ onProgress: say, signal, hurry });
      if (json) process.stdout.write(`${JSON.stringify(system.addresses)}\n`);
      else
        process.stdout.write(
          `\nPodium is up:\n${await addresses(locationOf(system))}\n${loginLines(system.newLogins)}\n\nCtrl-C stops it.\n`,
        );
      await requested;
      say('Stopping');
      await system.stop();
    });
};
