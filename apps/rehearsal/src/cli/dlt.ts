import type { Command } from 'commander';
import type { DeadLetter } from '#read-model';

/** A dead letter's name on the command line: `scoring/3/1042`. */
const nameOf = ({ topic, partition, offset }: Pick<DeadLetter, 'topic' | 'partition' | 'offset'>): string =>
  `${topic.includes('scoring') ? 'scoring' : 'competition'}/${partition}/${offset}`;

const listed = 1_000;

const tools = async () => {
  const [{ locateSystem }, rehearse, readModel, eventLog, { UsageError }] = await Promise.all([
    import('../play/located.js'),
    import('../play/rehearse.js'),
    import('#read-model'),
    import('#event-log'),
    import('./errors.js'),
  ]);
  const find = async (asked: Parameters<typeof readModel.deadLetterAt>[0], name: string): Promise<DeadLetter> => {
    const match = /^(scoring|competition)\/(\d+)\/(\d+)$/.exec(name);
    if (!match)
      throw new UsageError(`${name} names no dead letter; \`podium dlt list\` shows names such as scoring/3/1042`);
    const topic = match[1] === 'scoring' ? eventLog.scoringEvents.name : eventLog.competitionEvents.name;
    const found = await readModel.deadLetterAt(asked, topic, Number(match[2]), Number(match[3]));
    if (!found)
      throw new UsageError(`there is no dead letter ${name}; \`podium dlt list --all\` shows those there are`);
    return found;
  };
  return { system: locateSystem(), ...rehearse, ...readModel, ...eventLog, UsageError, find };
};

const printable = (letter: DeadLetter): object => ({
  name: nameOf(letter),
  ...letter,
  value: letter.value?.toString('base64') ?? null,
});

export const dltCommand = (program: Command): void => {
  const dlt = program.command('dlt').description('dead letters: records whose bytes nobody could read');

  dlt
    .command('list')
    .description('those that wait for a person, oldest first')
    .option('--all', 'settled ones too')
    .option('--json', 'an array on stdout')
    .action(async ({ all = false, json = false }: { all?: boolean; json?: boolean }) => {
      const { system, looking, deadLetters } = await tools();
      const letters = await looking(system, (dataSource) => deadLetters(dataSource, all, listed));
      if (json) return void process.stdout.write(`${JSON.stringify(letters.map(printable))}\n`);
      if (letters.length === 0) process.stdout.write('No dead letter waits.\n');
      for (const letter of letters) {
        process.stdout.write(
          `${nameOf(letter)}  ${letter.state}  ${letter.headers.ce_id ?? letter.key}  ${letter.reason}: ${letter.message}\n`,
        );
      }
    });

  dlt
    .command('show')
    .description('one of them: headers, reason, and its bytes in hex')
    .argument('<name>', 'as in the list, scoring/3/1042')
    .option('--json', 'one object on stdout, the bytes in base64')
    .action(async (name: string, { json = false }: { json?: boolean }) => {
      const { system, looking, find } = await tools();
      const letter = await looking(system, (dataSource) => find(dataSource, name));
      if (json) return void process.stdout.write(`${JSON.stringify(printable(letter))}\n`);
      const { headers, reason, message, state, appendedAt, key, value } = letter;
      const head = Object.entries(headers).map(([header, text]) => `  ${header}: ${text}`);
      process.stdout.write(
        [
          `${name}  ${state}  ${appendedAt}`,
          `${reason}: ${message}`,
          `key ${key}`,
          ...head,
          value?.toString('hex') ?? 'no bytes',
          '',
        ].join('\n'),
      );
    });

  dlt
    .command('replay')
    .description('append its bytes to the log again, once whatever could not read them can')
    .argument('<name>', 'as in the list')
    .action(async (name: string) => {
      const { system, looking, find } = await tools();
      await looking(system, async (dataSource, log) => {
        const { topic, partition, key, value, headers } = await find(dataSource, name);
        await log.append(topic, [{ key, value, headers, partition }]);
      });
      process.stdout.write(`${name} is in the log again; \`podium dlt list\` shows it as long as it cannot be read\n`);
    });

  dlt
    .command('discard')
    .description('give its number up, by a fact with your name: what waits behind it goes on')
    .argument('<name>', 'as in the list; of the scoring log, where a unit waits for it')
    .requiredOption('--reason <text>', 'why it cannot be repaired')
    .requiredOption('--actor <name>', 'who decides it')
    .action(async (name: string, { reason, actor }: { reason: string; actor: string }) => {
      const { system, looking, find, UsageError } = await tools();
      const { skipSequence } = await import('../play/skip.js');
      const letter = await looking(system, (dataSource) => find(dataSource, name));
      const lost = /^([^/]+)\/([^/]+)\/(\d+)$/.exec(letter.headers.ce_id ?? '');
      if (!lost || !name.startsWith('scoring/')) {
        throw new UsageError(
          `${name} does not say which number of which unit it took, so nothing waits for it and there is nothing to give up`,
        );
      }
      await skipSequence(system, { source: lost[1]!, rsc: lost[2]!, sequence: Number(lost[3]), reason, actor });
      process.stdout.write(`number ${lost[3]} of ${lost[1]} in ${lost[2]} is given up; what waited for it goes on\n`);
    });
};
