import type { SystemAddresses } from '../state.js';

/** What a person can open, one line each. */
export const addresses = ({ webInfo, ingest, databaseUrl, kafkaBrokers }: SystemAddresses): string => {
  const database = new URL(databaseUrl);
  const lines = [
    ['Results', webInfo],
    ['REST interface', `${webInfo}/docs`],
    ['Ingest interface', `${ingest}/docs`],
    ['Postgres', `${database.hostname}:${database.port || 5432}${database.pathname}`],
    ...(kafkaBrokers ? [['Kafka', kafkaBrokers]] : []),
  ] as const;
  return lines.map(([name, address]) => `  ${`${name}:`.padEnd(18)}${address}`).join('\n');
};
