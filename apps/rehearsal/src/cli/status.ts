import type { Command } from 'commander';

export const statusCommand = (program: Command): void => {
  program
    .command('status')
    .description('what runs, where it answers, whether it is well, and where every event ended')
    .option('--json', 'one object on stdout')
    .addHelpText('after', '\nExit codes: 0 all is well, 1 something is not, 3 no Podium is up here.')
    .action(async ({ json = false }: { json?: boolean }) => {
      const [{ lookAtSystem }, { statusLines }] = await Promise.all([
        import('../status.js'),
        import('./status-lines.js'),
      ]);
      const status = await lookAtSystem();
      process.stdout.write(json ? `${JSON.stringify(status)}\n` : `${statusLines(status)}\n`);
      process.exitCode = status.well ? 0 : 1;
    });
};
