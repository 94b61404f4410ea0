import type { Command } from 'commander';
import type { Bench } from '../bench/run-bench.js';

const benches = {
  projection: 'from Kafka to committed rows and the wire, next to the obvious service',
  engine: 'what the rules cost an event, without log or server',
  fanout: '100,000 deliveries a second to 2,000 terminals, their coming back, and ten thousand that wait',
  latency: 'from the last byte a venue sent to a terminal, through everything, with 1,000 terminals',
  portal: '300 pages a second while a day is played, kept ones and ones made when asked for',
  recovery: 'how long the pipeline is silent after its projector is killed',
} as const satisfies Record<Bench, string>;

export const benchCommand = (program: Command): void => {
  const bench = program
    .command('bench')
    .description('measure, on servers of its own; exit code 1 when a bar does not hold');
  for (const [name, description] of Object.entries(benches)) {
    bench
      .command(name)
      .description(description)
      .option('--json', 'an array on stdout: name, unit, median, min, max, bar, holds, baseline, ratio')
      .action(async ({ json = false }: { json?: boolean }) => {
        const { runBench } = await import('../bench/run-bench.js');
        process.exitCode = await runBench(name as Bench, json);
      });
  }
};
