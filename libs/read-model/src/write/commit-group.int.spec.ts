import { instantOfMs } from '#competition';
import { freshDatabase } from '../../../../test/infra/index.js';
import { migrate, openDataSource } from '../data-source.js';
import type { DataSource } from 'typeorm';
import { CommitGroup } from './commit-group.js';
import { loadPosition, loadPositions } from './positions.js';
import type { Commit } from './rows.js';

const topic = 'podium.scoring-events.v1';
const at = instantOfMs(0);
let dataSource: DataSource;
let group: CommitGroup;

beforeEach(async () => {
  const databaseUrl = await freshDatabase();
  await migrate(databaseUrl);
  dataSource = await openDataSource(databaseUrl, { name: 'test' });
  group = new CommitGroup(dataSource, 'scoring');
  const runner = dataSource.createQueryRunner();
  for (const partition of [0, 1, 2]) await loadPosition(runner, { generation: 1, topic, partition });
  await runner.release();
});

afterEach(() => dataSource.destroy());

const batch = (partition: number, expectedOffset: number, change: Partial<Commit> = {}): Commit => ({
  generation: 1,
  topic,
  partition,
  expectedOffset,
  nextOffset: expectedOffset + 1,
  publishedOffset: 0,
  announcedOffset: 0,
  tally: { applied: 1, refused: 0, repeated: 0, deadLettered: 0, waiting: 0 },
  documents: [{ key: `unit:${partition}`, version: 1, changedOffset: expectedOffset, asOf: at, body: '{}' }],
  history: [{ key: `E${partition}`, version: 1, occurredAt: at, knownAt: 0, body: '{}' }],
  journal: [{ sportEvent: `E${partition}`, rsc: `U${partition}`, lastOffset: expectedOffset, records: Buffer.of(1) }],
  waiting: [],
  freed: [],
  refusals: [],
  deadLetters: [],
  settledLetters: [],
  discardedLetters: [],
  ...change,
});

const rows = async (): Promise<object> => ({
  positions: (await loadPositions(dataSource, 1)).map(({ nextOffset, applied }) => [nextOffset, applied]),
  documents: await dataSource.query('select key, partition from result_document order by key'),
  journal: await dataSource.query('select rsc from journal order by rsc'),
  waiting: await dataSource.query('select rsc from waiting_event'),
});

const waits = { offset: 0, rsc: 'U1', source: 'STA1', sequence: 2, appendedAt: 0, record: Buffer.of(1) };

it('batches of several partitions go in together, each with its own partition', async () => {
  const asked = [group.commit(batch(0, 0)), group.commit(batch(1, 0, { waiting: [waits] })), group.commit(batch(2, 0))];
  expect(await Promise.all(asked)).toEqual([true, true, true]);
  expect(await rows()).toEqual({
    positions: [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    documents: [0, 1, 2].map((partition) => ({ key: `unit:${partition}`, partition })),
    journal: [0, 1, 2].map((partition) => ({ rsc: `U${partition}` })),
    waiting: [{ rsc: 'U1' }],
  });
});

it('where one position was not as it was read, nothing at all is written', async () => {
  const before = await rows();
  const asked = [group.commit(batch(0, 0)), group.commit(batch(1, 7, { waiting: [waits] })), group.commit(batch(2, 0))];
  expect(await Promise.all(asked)).toEqual([false, false, false]);
  expect(await rows()).toEqual(before);
  // The others go on when the one that lost its partition is gone.
  expect(await Promise.all([group.commit(batch(0, 0)), group.commit(batch(2, 0))])).toEqual([true, true]);
});

it('what Postgres refuses is refused to everybody in the statement, and the next one is tried', async () => {
  const broken = { documents: [{ key: 'unit:1', version: 1, changedOffset: 0, asOf: at, body: 'no JSON' }] };
  const asked = await Promise.allSettled([group.commit(batch(0, 0)), group.commit(batch(1, 0, broken))]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await group.commit(batch(0, 0))).toBe(true);
});

it('a large batch goes beside the others', async () => {
  const documents = Array.from({ length: 101 }, (_, number) => ({
    key: `unit:1.${String(number).padStart(3, '0')}`,
    version: 1,
    changedOffset: 0,
    asOf: at,
    body: '{}',
  }));
  expect(await Promise.all([group.commit(batch(0, 0)), group.commit(batch(1, 0, { documents }))])).toEqual([
    true,
    true,
  ]);
  const [{ count }]: [{ count: string }] = await dataSource.query('select count(*) from result_document');
  expect(Number(count)).toBe(102);
});
