import { Client } from 'pg';
import { freshDatabase, postgresUrl } from './index.js';

it('gives every suite an empty database of its own on one server', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(one).not.toBe(other);
  expect(new URL(one).host).toBe(new URL(await postgresUrl()).host);
  const client = new Client({ connectionString: one });
  await client.connect();
  const { rows } = await client.query('select count(*)::int as tables from pg_tables where schemaname = $1', [
    'public',
  ]);
  await client.end();
  expect(rows).toEqual([{ tables: 0 }]);
});
