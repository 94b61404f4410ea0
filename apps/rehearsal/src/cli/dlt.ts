import type { Command } from 'commander';
import type { DeadLetter } from '#read-model';

/** A dead letter's name on the command line: `scoring/3/1042`. */
const nameOf = ({ topic, partition, offset }: Pick<DeadLetter, 'topic' | 'partition' | 'offset'>): string =>
  `${topic.includes('scoring') ? 'scoring' : 'competition'}/${partition}/${offset}`;

const listed = 1_000;

const tools = async () => {
  const [
    { locateSystem },
    { discardLetter, numberOf, replayLetter },
    { looking },
    readModel,
    eventLog,
    { UsageError },
  ] = await Promise.all([
    import('../play/located.js'),
    import('../play/settle-letter.js'),
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
  const { deadLetters } = readModel;
  return { system: locateSystem(), looking, deadLetters, find, replayLetter, discardLetter, numberOf };
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
      if (letters.length === listed) process.stderr.write(`Only the oldest ${listed} are listed.\n`);
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
    .option('--json', 'the letter as it is afterwards, one object on stdout')
    .addHelpText('after', '\nExit codes: 0 it was read this time, 1 it still cannot be read.')
    .action(async (name: string, { json = false }: { json?: boolean }) => {
      const { system, looking, find, replayLetter } = await tools();
      const { letter, read } = await looking(system, async (dataSource, log) =>
        replayLetter(dataSource, log, await find(dataSource, name)),
      );
      if (json) process.stdout.write(`${JSON.stringify(printable(letter))}\n`);
      else if (read && letter.state === 'OPEN')
        process.stdout.write(
          `${name} was read this time; its headers do not name it, so discard it to clear the list\n`,
        );
      else if (read) process.stdout.write(`${name} was read this time; what waited for it goes on\n`);
      else
        process.stdout.write(
          `${name} still cannot be read, and now lies there twice: mend what reads it, or discard it\n`,
        );
      process.exitCode = read ? 0 : 1;
    });

  dlt
    .command('discard')
    .description('give it up, by a fact with your name: a unit that waits for its number goes on without it')
    .argument('<name>', 'as in the list')
    .requiredOption('--reason <text>', 'why it cannot be repaired')
    .requiredOption('--actor <name>', 'who decides it')
    .option('--json', 'the letter as it is afterwards, one object on stdout')
    .action(async (name: string, { json = false, ...by }: { reason: string; actor: string; json?: boolean }) => {
      const { system, looking, find, discardLetter, numberOf } = await tools();
      const letter = await looking(system, async (dataSource, log) =>
        discardLetter(system, dataSource, log, await find(dataSource, name), by),
      );
      const number = numberOf(letter);
      if (json) return void process.stdout.write(`${JSON.stringify(printable(letter))}\n`);
      process.stdout.write(
        number
          ? `number ${number.sequence} of ${number.source} in ${number.rsc} is given up; what waited for it goes on\n`
          : `${name} is given up; nothing waited for it\n`,
      );
    });
};
