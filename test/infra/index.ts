/**
 * Servers for suites: the address given (TEST_DATABASE_URL, TEST_KAFKA_BROKERS), else a container where a Docker engine
 * answers, else a local one. Started when first asked for, one per run, shared by all suites: see `keeper.ts`.
 */
import { randomBytes } from 'node:crypto';
import { get } from 'node:http';
import { Client } from 'pg';

const startTimeoutMs = 120_000;

/** A Postgres whose user may make databases. */
export const postgresUrl = async (): Promise<string> => process.env.TEST_DATABASE_URL || address('postgres');

/** `host:port,...` of a Kafka. Topics are shared by all suites, so take names of your own: `uniqueName`. */
export const kafkaBrokers = async (): Promise<string> => process.env.TEST_KAFKA_BROKERS || address('kafka');

/** Address of a new, empty database of your own. */
export const freshDatabase = async (): Promise<string> => {
  const url = new URL(await postgresUrl());
  const client = new Client({ connectionString: url.href });
  const name = uniqueName('test').replaceAll('.', '_');
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return url.href;
};

/** `prefix.` and something nobody else has. */
export const uniqueName = (prefix: string): string => `${prefix}.${randomBytes(6).toString('hex')}`;

/** `describe` where a Kafka is to be had, else `describe.skip`: await it at the top of a spec. */
export const describeWithKafka = async (): Promise<typeof describe> => {
  const missing = await kafkaBrokers().then(
    () => null,
    (error: Error) => error.message,
  );
  if (missing === null) return describe;
  process.stderr.write(`skipped: no Kafka here. ${missing}\n`);
  return describe.skip;
};

const address = async (server: 'postgres' | 'kafka'): Promise<string> => {
  const socketPath = process.env.PODIUM_TEST_KEEPER;
  if (!socketPath) throw new Error('servers are kept for a run of jest: see test/infra/global-setup.js');
  const answer = await new Promise<string>((resolve, reject) => {
    const request = get({ socketPath, path: `/${server}`, timeout: startTimeoutMs, agent: false }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => (text += chunk))
        .on('end', () => resolve(text));
    });
    request.on('error', reject).on('timeout', () => {
      request.destroy(new Error(`${server} did not start within ${startTimeoutMs / 1000} s`));
    });
  });
  const { address: found, missing } = JSON.parse(answer) as { address?: string; missing?: string };
  if (!found) throw new Error(missing);
  return found;
};
