import { freshDatabase } from '../../../test/infra/index.js';
import { migrate, openDataSource } from './data-source.js';

it('many processes bring the tables up to date at the same time: one works, none fails', async () => {
  const databaseUrl = await freshDatabase();
  await Promise.all(Array.from({ length: 5 }, () => migrate(databaseUrl)));
  const dataSource = await openDataSource(databaseUrl, { name: 'test' });
  const generations: object[] = await dataSource.query('select id, state from generation');
  const applied: object[] = await dataSource.query('select name from migrations');
  await dataSource.destroy();
  expect(generations).toEqual([{ id: 1, state: 'CURRENT' }]);
  expect(applied).toHaveLength(1);
});
