import type { Command } from 'commander';
import type { Located } from '../play/located.js';
import type { PlayOptions } from '../play/player.js';
import type { Rehearsed } from '../play/rehearse.js';
import type { Recording } from '../recording/recording.js';

interface PlayFlags {
  readonly speed: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

export const playCommand = (program: Command): void => {
  program
    .command('play')
    .description('play a recording into the system that is up, or into one started for it and stopped afterwards')
    .argument('<recording>', 'a folder: a recording, or the files of a Games')
    .option('--speed <n>', 'Games seconds per second, or max', 'max')
    .option(
      '--from <instant>',
      'Games instant to begin at; what was before is the opening state (2024-08-04T19:00:00Z)',
    )
    .option('--to <instant>', 'Games instant to end at')
    .option('--json', 'the summary as one object, the last line on stdout')
    .addHelpText('after', '\nExit codes: 0 all accounted for and in agreement with the truth, 1 not so, 2 wrong use.')
    .action(async (path: string, flags: PlayFlags) => {
      const [{ openRecording }, { borrowSystem }, { exitCodes }, pace] = await Promise.all([
        import('../recording/open.js'),
        import('../play/borrow.js'),
        import('./exit-codes.js'),
        paceOf(flags),
      ]);
      const recording = await openRecording(path);
      await borrowSystem(
        (text) => process.stderr.write(`${text}\n`),
        async (system, signal) => {
          const rehearsed = await playHere(system, recording, pace, signal);
          await printRehearsed(recording, rehearsed, flags.json ?? false);
          process.exitCode = succeeded(rehearsed) ? exitCodes.done : exitCodes.failed;
          if (signal.aborted) process.exitCode = exitCodes.interrupted;
        },
      );
    });
};

/** Nothing is missing, nothing was turned away, and everything with a verdict agrees. */
export const succeeded = ({ summary, rejections }: Rehearsed): boolean =>
  summary.missing === 0 &&
  summary.waiting === 0 &&
  rejections.length === 0 &&
  summary.units === summary.unitsAgree &&
  summary.medals === summary.medalsAgree;

export type Pace = Pick<PlayOptions, 'speed' | 'from' | 'to'>;

/** Asked before anything is started. @throws UsageError */
export const paceOf = async ({ speed, from, to }: Omit<PlayFlags, 'json'>): Promise<Pace> => {
  const [{ instantOption, speedOption }, { UsageError }] = await Promise.all([
    import('./options.js'),
    import('./errors.js'),
  ]);
  const pace: Pace = {
    speed: speedOption(speed),
    ...(from === undefined ? {} : { from: instantOption('--from', from) }),
    ...(to === undefined ? {} : { to: instantOption('--to', to) }),
  };
  if (pace.from !== undefined && pace.to !== undefined && pace.from > pace.to)
    throw new UsageError(`--from ${from} is after --to ${to}: nothing would be played`);
  return pace;
};

export const playHere = async (
  system: Located,
  recording: Recording,
  pace: Pace,
  signal: AbortSignal,
): Promise<Rehearsed> => {
  const [{ rehearse }, { progress }, { printInstant }] = await Promise.all([
    import('../play/rehearse.js'),
    import('./progress.js'),
    import('#competition'),
  ]);
  const bar = progress(`playing ${recording.meta.title}`);
  try {
    return await rehearse(system, recording, {
      ...pace,
      signal,
      onProgress: ({ acknowledged, gamesAt, from: first, to: last }) =>
        bar.update(
          (gamesAt - first) / (last - first || 1),
          `${acknowledged} events, ${printInstant(gamesAt).slice(0, 16)}Z`,
        ),
    });
  } finally {
    bar.stop();
  }
};

export const printRehearsed = async (
  recording: Recording,
  { summary, comparison, rejections }: Rehearsed,
  json: boolean,
): Promise<void> => {
  const { comparisonTable, differenceLines } = await import('./print-comparison.js');
  const out = json ? process.stderr : process.stdout;
  const {
    acknowledged,
    applied,
    refused,
    deadLettered,
    repeated,
    waiting,
    missing,
    units,
    unitsAgree,
    medals,
    medalsAgree,
    seconds,
  } = summary;
  out.write(
    `\n${recording.meta.title}, as it stands in the tables, against what the officials published:\n\n${comparisonTable(comparison)}\n\n`,
  );
  if (comparison.differences.length > 0) out.write(`Does not agree yet:\n${differenceLines(comparison, 20)}\n\n`);
  for (const { code, message } of rejections) out.write(`Turned away: ${code}: ${message}\n`);
  out.write(
    `${acknowledged} events acknowledged: ${applied} applied, ${refused} refused, ${deadLettered} dead letters, `,
  );
  out.write(`${repeated} repeated, ${waiting} waiting, ${missing} missing, in ${seconds} s\n`);
  out.write(`${unitsAgree} of ${units} units and the medals of ${medalsAgree} of ${medals} events agree\n`);
  if (json) process.stdout.write(`${JSON.stringify(summary)}\n`);
};
