import type { Located } from '../play/located.js';
import type { Login } from '../servers/logins.js';

const terminalDays = 30;

/** Logins that were just made, one line each: they are shown this once. */
export const loginLines = (logins: readonly Login[]): string =>
  logins.length === 0
    ? ''
    : [
        '',
        'Media sign in (shown this once; they stand in identity.json of the folder):',
        ...logins.map(({ login, password }) => `  ${`${login}:`.padEnd(18)}${password}`),
      ].join('\n');

/** What a person can open, one line each. A terminal's address holds a token of its own, signed now. */
export const addresses = async ({ addresses: found, keys }: Located): Promise<string> => {
  const { webInfo, commentator, ingest, databaseUrl, kafkaBrokers } = found;
  const database = new URL(databaseUrl);
  const lines = [
    ['Results', webInfo],
    ['Commentator', `${commentator}/?token=${await terminalToken(found, keys)}`],
    ['REST interface', `${webInfo}/docs`],
    ['Ingest interface', `${ingest}/docs`],
    ['Postgres', `${database.hostname}:${database.port || 5432}${database.pathname}`],
    ...(kafkaBrokers ? [['Kafka', kafkaBrokers]] : []),
  ] as const;
  return lines.map(([name, address]) => `  ${`${name}:`.padEnd(18)}${address}`).join('\n');
};

const terminalToken = async ({ databaseUrl, kafkaBrokers }: Located['addresses'], keys: string): Promise<string> => {
  const [{ openEventLog }, { grantToken }] = await Promise.all([
    import('#event-log'),
    import('../play/grant-token.js'),
  ]);
  const log = await openEventLog({ clientId: 'podium', databaseUrl, kafkaBrokers });
  try {
    const order = {
      name: 'This machine',
      role: 'terminal',
      sources: [],
      disciplines: ['*'],
      days: terminalDays,
    } as const;
    return (await grantToken(log, keys, order)).token;
  } finally {
    await log.close();
  }
};
