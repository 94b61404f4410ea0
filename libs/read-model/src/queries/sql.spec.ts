import { sql, when } from './sql.js';

it('numbers values in order, through every piece', () => {
  const inner = sql`key = ${'a'} and day = ${'b'}`;
  const query = sql`select ${1} from t where ${inner} and noc = ${'c'}${when('d', () => sql` limit ${'d'}`)}`;
  expect(query.text).toBe('select $1 from t where key = $2 and day = $3 and noc = $4 limit $5');
  expect(query.values).toEqual([1, 'a', 'b', 'c', 'd']);
});

it('a value never becomes SQL', () => {
  const query = sql`select ${"'; drop table unit; --"}`;
  expect(query.text).toBe('select $1');
});

it('leaves out what is not asked for', () => {
  expect(sql`select 1${when(undefined, () => sql` where false`)}`.text).toBe('select 1');
});
