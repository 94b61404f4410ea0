import type { Located } from '../play/located.js';

const terminalDays = 30;

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
