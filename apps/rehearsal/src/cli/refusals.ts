import type { Command } from 'commander';
import type { LogRecord } from '#event-log';

/** A refusal as the projector publishes it. */
interface Refused {
  readonly source: string;
  readonly subject: string;
  readonly sequence: number | null;
  readonly code: string;
  readonly message: string;
  readonly refusedAt: string;
}

const line = ({ refusedAt, source, subject, sequence, code, message }: Refused): string =>
  `${refusedAt}  ${source}  ${subject}${sequence === null ? '' : ` #${sequence}`}  ${code}: ${message}`;

export const refusalsCommand = (program: Command): void => {
  program
    .command('refusals')
    .description('events the sport did not allow, of all sources, and why')
    .option('--source <code>', 'only of this source, STAATH1')
    .option('--follow', 'go on with each new one, until Ctrl-C', false)
    .option('--json', 'one object per line on stdout', false)
    .action(async ({ source, follow, json }: { source?: string; follow: boolean; json: boolean }) => {
      const [{ locateSystem }, { readTopic, withLog }, { refusals }] = await Promise.all([
        import('../play/located.js'),
        import('./topic.js'),
        import('#event-log'),
      ]);
      let shown = 0;
      const show = ({ value }: LogRecord): void => {
        if (value === null) return;
        const refused = JSON.parse(value.toString('utf8')) as Refused;
        if (source !== undefined && refused.source !== source) return;
        shown++;
        process.stdout.write(`${json ? JSON.stringify(refused) : line(refused)}\n`);
      };
      await withLog(locateSystem(), async (log) => {
        const next = await readTopic(log, refusals, show);
        if (!follow) {
          if (shown === 0) process.stderr.write('Nothing was refused.\n');
          return;
        }
        const reader = await log.read(refusals.name, { from: (partition) => next[partition]! }, async ({ records }) =>
          records.forEach(show),
        );
        process.once('SIGINT', () => void reader.stop());
        await reader.done;
      });
    });
};
