import { Client } from 'pg';
import { conformance } from '../conformance.js';
import type { LogError } from '../log.js';
import { freshDatabase } from '../../../../test/infra/index.js';
import { PostgresLog } from './postgres-log.js';

const databaseUrl = await freshDatabase();
const clientId = 'postgres-log.int.spec';
const open = async (): Promise<PostgresLog> => new PostgresLog({ databaseUrl, clientId });

const asAnother = async (sql: string, values: unknown[]): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(sql, values);
  await client.end();
};

conformance('Postgres', open);

it('goes on reading and appending after its connections were cut', async () => {
  const log = await open();
  const topic = `test.cut.${Date.now()}`;
  await log.ensureTopics([{ name: topic, partitions: 1, keep: 'forever' }]);
  const { promise: second, resolve } = Promise.withResolvers<void>();
  const seen: number[] = [];
  await log.read(topic, { from: () => 0 }, async ({ records }) => {
    seen.push(...records.map(({ offset }) => offset));
    if (seen.length === 2) resolve();
  });
  await log.append(topic, [{ key: 'a', value: null }]);

  await asAnother('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [clientId]);

  // Each idle connection of the pool may be one of those that were cut.
  const again = (): Promise<void> =>
    log
      .append(topic, [{ key: 'a', value: null }])
      .catch((error: LogError) => (error.retriable ? again() : Promise.reject(error)));
  await again();
  await second;
  expect(seen).toEqual([0, 1]);
  await log.close();
});

it('drops what is past its days', async () => {
  const log = await open();
  const topic = { name: `test.days.${Date.now()}`, partitions: 1, keep: { days: 7 } };
  await log.ensureTopics([topic]);
  await log.append(topic.name, [{ key: 'a', value: null }]);
  await asAnother(
    `update podium_log.record set appended_at_ms = appended_at_ms - 8 * 86400000::bigint
     from podium_log.topic where topic.id = record.topic and topic.name = $1`,
    [topic.name],
  );
  await log.append(topic.name, [{ key: 'a', value: null }]);
  await log.ensureTopics([topic]);
  expect(await log.bounds(topic.name)).toEqual([{ start: 1, end: 2 }]);
  await log.close();
});
