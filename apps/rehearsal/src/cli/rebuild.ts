import type { Command } from 'commander';

interface Differing {
  readonly table: string;
  readonly current: { readonly rows: number };
  readonly rebuilt: { readonly rows: number };
}

interface Rebuilt {
  readonly from: number;
  readonly to: number;
  readonly records: number;
  readonly switched: boolean;
  readonly differences: readonly Differing[];
}

export const rebuildCommand = (program: Command): void => {
  program
    .command('rebuild')
    .description('make all rows anew from the log beside the old ones, compare, and switch to them')
    .option('--accept-differences', 'switch although rows differ: after a change of the rules that is the point of it')
    .option('--json', 'the outcome as one object on stdout')
    .action(async ({ acceptDifferences = false, json = false }: { acceptDifferences?: boolean; json?: boolean }) => {
      const [{ locateSystem }, { runRebuild }, { progress }] = await Promise.all([
        import('../play/located.js'),
        import('../play/run-rebuild.js'),
        import('./progress.js'),
      ]);
      const system = locateSystem();
      const bar = progress('rebuilding');
      let rebuilt: Rebuilt;
      try {
        rebuilt = (await runRebuild(system, acceptDifferences, (done, of) =>
          bar.update(done / (of || 1), `${done} of ${of} events`),
        )) as Rebuilt;
      } finally {
        bar.stop();
      }
      const { from, to, records, switched, differences } = rebuilt;
      if (json) process.stdout.write(`${JSON.stringify(rebuilt)}\n`);
      else {
        for (const { table, current, rebuilt: ours } of differences) {
          process.stdout.write(`${table} differs: ${current.rows} rows in generation ${from}, ${ours.rows} in ${to}\n`);
        }
        process.stdout.write(
          switched
            ? `${records} events folded again; generation ${to} is current${differences.length === 0 ? ' and equal to the one before' : ''}\n`
            : `nothing was switched; generation ${from} stays. After a change of the rules say --accept-differences\n`,
        );
      }
      process.exitCode = switched ? 0 : 1;
    });
};
