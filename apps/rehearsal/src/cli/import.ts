import type { Command } from 'commander';

export const importCommand = (program: Command): void => {
  program
    .command('import')
    .description(
      'send what management knows from a folder of CSV files: participants, teams, entries, schedule, venues, news, communications, conferences, weather, records, decisions',
    )
    .argument('<folder>', 'columns: docs/import.md')
    .requiredOption('--actor <name>', 'who answers for it')
    .option('--json', 'one object on stdout')
    .action(async (folder: string, { actor, json = false }: { actor: string; json?: boolean }) => {
      const [
        { importFolder },
        { locateSystem },
        { sendImport },
        { withLog },
        { progress },
        { UsageError },
        { instantOfMs },
      ] = await Promise.all([
        import('../recording/import/import-folder.js'),
        import('../play/located.js'),
        import('../play/send-import.js'),
        import('./topic.js'),
        import('./progress.js'),
        import('./errors.js'),
        import('#competition'),
      ]);
      const imported = await importFolder(folder, { actor, occurredAt: instantOfMs(Date.now()) });
      if (imported.problems.length > 0) {
        throw new UsageError(
          `nothing was sent, because ${folder} has faults:\n${imported.problems.map(({ message }) => `  ${message}`).join('\n')}`,
        );
      }
      const all = imported.competitionEvents.length + imported.scoringEvents.length;
      const system = locateSystem();
      const bar = progress('importing');
      const { acknowledged, rejections } = await withLog(system, (log) =>
        sendImport(system, log, imported, (sent) => bar.update(sent / all, `${sent} of ${all} events`)),
      ).finally(() => bar.stop());
      for (const { code, message } of rejections) process.stderr.write(`turned away: ${code}: ${message}\n`);
      if (json) process.stdout.write(`${JSON.stringify({ acknowledged, rejected: rejections.length })}\n`);
      else process.stdout.write(`${acknowledged} events acknowledged, ${rejections.length} turned away\n`);
      process.exitCode = rejections.length === 0 ? 0 : 1;
    });
};
