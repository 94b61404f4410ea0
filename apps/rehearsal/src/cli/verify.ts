import type { Command } from 'commander';
import type { ScoringEvent } from '#competition';
import type { Recording } from '../recording/recording.js';

export const verifyCommand = (program: Command): void => {
  program
    .command('verify')
    .description('hold a recording against the truth beside it: the engine alone, or the rows of the system that is up')
    .argument('<recording>', 'a folder: a recording, or the files of a Games')
    .option('--running', 'compare the rows of the system that is up instead of replaying')
    .option('--json', 'one object on stdout: {disciplines, total, differences}')
    .action(async (path: string, { running, json }: { running?: boolean; json?: boolean }) => {
      const [{ openRecording }, { compare }, { replay }, { comparisonTable, differenceLines, recordedLines }] =
        await Promise.all([
          import('../recording/open.js'),
          import('../check/compare.js'),
          import('../check/engine.js'),
          import('./print-comparison.js'),
        ]);
      const recording = await openRecording(path);
      let comparison;
      if (running) {
        const [{ locateSystem }, { compareWithRows, looking }] = await Promise.all([
          import('../play/located.js'),
          import('../play/rehearse.js'),
        ]);
        comparison = await looking(locateSystem(), (dataSource) => compareWithRows(dataSource, recording.truth));
      } else comparison = compare(recording.truth, await replay(await withProgress(recording)));
      if (json) process.stdout.write(`${JSON.stringify(comparison)}\n`);
      else {
        process.stdout.write(`${recording.meta.title}\n\n${comparisonTable(comparison)}\n`);
        if (comparison.recorded.length > 0)
          process.stdout.write(`\nRecorded, not added up:\n${recordedLines(comparison)}\n`);
        if (comparison.differences.length > 0) process.stdout.write(`\nDiffers:\n${differenceLines(comparison, 40)}\n`);
      }
      process.exitCode = comparison.differences.length === 0 ? 0 : 1;
    });
};

const updateEveryEvents = 1_000;

/** A recording's scoring events; whoever reads them shows how far it is. */
const withProgress = async (recording: Recording): Promise<AsyncIterable<ScoringEvent>> => {
  const [{ progress }, { instant }] = await Promise.all([import('./progress.js'), import('#competition')]);
  const { meta } = recording;
  const [from, to] = [instant(meta.from), instant(meta.to)];
  return (async function* () {
    const bar = progress(`replaying ${meta.title}`);
    let count = 0;
    for await (const event of recording.scoringEvents()) {
      yield event;
      if (++count % updateEveryEvents === 0)
        bar.update((event.occurredAt - from) / (to - from || 1), `${count} events`);
    }
    bar.stop();
  })();
};
