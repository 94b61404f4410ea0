import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { Role, TokenRecord } from '#service';

interface IssueOptions {
  readonly name: string;
  readonly role: Role;
  readonly source: readonly string[];
  readonly discipline: readonly string[];
  readonly days: number;
  readonly json: boolean;
}

const daysMax = 400;
const roles = ['venue', 'management', 'operations', 'terminal'] satisfies Role[];

const readDays = (text: string): number => {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= daysMax) return days;
  throw new InvalidArgumentError(`a whole number of days from 1 to ${daysMax}`);
};

const namesThat =
  (shape: RegExp, rule: string) =>
  (text: string, before: readonly string[] = []): readonly string[] => {
    if (!shape.test(text)) throw new InvalidArgumentError(rule);
    return [...before, text];
  };

const readSource = namesThat(/^(\*|[A-Z][A-Z0-9]{1,19})$/, 'a source is 2 to 20 of A-Z and 0-9, STAATH1; or * for all');
const readDiscipline = namesThat(/^(\*|[A-Z0-9]{3})$/, 'a discipline is three characters, ATH; or * for all');

const tools = async () => {
  const [{ locateSystem }, granting, topic, eventLog, service, { UsageError }] = await Promise.all([
    import('../play/located.js'),
    import('../play/grant-token.js'),
    import('./topic.js'),
    import('#event-log'),
    import('#service'),
    import('./errors.js'),
  ]);
  return { system: locateSystem(), ...granting, ...topic, ...eventLog, ...service, UsageError };
};

type Tools = Awaited<ReturnType<typeof tools>>;

const issued = async ({ system, withLog, readTopic, tokens, TokenRegister }: Tools): Promise<TokenRecord[]> => {
  const register = new TokenRegister();
  await withLog(system, (log) => readTopic(log, tokens, ({ key, value }) => register.apply(key, value)));
  return register.list();
};

const stateOf = ({ revokedAt, expiresAt }: TokenRecord): string => {
  if (revokedAt) return `revoked ${revokedAt}`;
  return Date.parse(expiresAt) <= Date.now() ? `expired ${expiresAt}` : `until ${expiresAt}`;
};

export const tokenCommand = (program: Command): void => {
  const token = program.command('token').description('tokens by which venues and desks speak to ingest');

  token
    .command('issue')
    .description('sign a token; it goes to stdout and is kept nowhere')
    .requiredOption('--name <text>', 'whom it is for, "Stade de France timing"')
    .option('--source <code...>', 'sources it may speak for, STAATH1; * for all; a terminal only reads', readSource, [])
    .requiredOption('--discipline <code...>', 'disciplines it may speak of, ATH; * for all', readDiscipline)
    .addOption(new Option('--role <role>', 'what it may be used for').choices(roles).default('venue'))
    .option('--days <number>', `how long it holds, at most ${daysMax}`, readDays, 30)
    .option('--json', 'one object on stdout: {token, record}', false)
    .action(async ({ name, role, source, discipline, days, json }: IssueOptions) => {
      const { system, withLog, grantToken, UsageError } = await tools();
      if (source.length === 0 && role !== 'terminal')
        throw new UsageError(
          `a token for ${role} names the sources it may speak for: --source STAATH1, or --source '*'`,
        );
      const order = { name, role, sources: source, disciplines: discipline, days };
      const signed = await withLog(system, (log) => grantToken(log, system.keys, order));
      if (json) return void process.stdout.write(`${JSON.stringify(signed)}\n`);
      process.stderr.write(`${line(signed.record)}\n`);
      process.stdout.write(`${signed.token}\n`);
    });

  token
    .command('list')
    .description('issued tokens, the oldest first')
    .option('--json', 'an array on stdout', false)
    .action(async ({ json }: { json: boolean }) => {
      const list = (await issued(await tools())).sort((a, b) => a.issuedAt.localeCompare(b.issuedAt));
      if (json) return void process.stdout.write(`${JSON.stringify(list)}\n`);
      if (list.length === 0) process.stdout.write('No token was issued.\n');
      for (const one of list) process.stdout.write(`${line(one)}\n`);
    });

  token
    .command('revoke')
    .description('end a token now, wherever it is used')
    .argument('<jti>', 'its id, the first word of a line of the list')
    .option('--json', 'its record as one object on stdout', false)
    .action(async (jti: string, { json }: { json: boolean }) => {
      const all = await tools();
      const found = (await issued(all)).find((one) => one.jti === jti);
      if (!found) throw new all.UsageError(`no token has the id ${jti}; \`podium token list\` shows those there are`);
      const revoked = found.revokedAt ? found : { ...found, revokedAt: new Date().toISOString() };
      if (!found.revokedAt) await all.withLog(all.system, (log) => all.writeDownToken(log, revoked));
      process.stdout.write(`${json ? JSON.stringify(revoked) : line(revoked)}\n`);
    });
};

const line = (one: TokenRecord): string =>
  `${one.jti}  ${one.role}  ${one.sub}  sources ${one.sources.join(',')}  disciplines ${one.disciplines.join(',')}  ${stateOf(one)}`;
