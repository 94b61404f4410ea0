import { parsePosition } from './position.js';
import { RefusalShelf } from './shelf.js';
import type { Refused } from './shelf.js';

const refused = (source: string, sequence: number): Refused => ({
  source,
  subject: 'ATHM100M--------------FNL-000100--',
  sequence,
  topic: 'podium.scoring-events.v1',
  partition: 0,
  offset: sequence,
  code: 'NOT_STARTED',
  message: 'the unit has not started',
  occurredAt: '2024-08-04T19:54:51Z',
  refusedAt: '2024-08-04T19:54:52Z',
});

const anybody = (): boolean => true;
const only = (wanted: string) => (source: string) => source === wanted;

it('gives a source its own, in the order they came, a page at a time', () => {
  const shelf = new RefusalShelf(2);
  shelf.put(0, 0, refused('STAATH1', 1));
  shelf.put(1, 0, refused('PDESWM1', 1));
  shelf.put(0, 1, refused('STAATH1', 2));
  shelf.put(0, 2, refused('STAATH1', 3));
  const page = shelf.after([0, 0], only('STAATH1'), 2);
  expect(page.refusals.map(({ refused: { sequence } }) => sequence)).toEqual([1, 2]);
  expect(shelf.after(page.next, only('STAATH1'), 2)).toMatchObject({ next: [3, 0], complete: true });
  expect(shelf.after([0, 0], anybody, 10).refusals.map(({ refused: { source } }) => source)).toEqual([
    'STAATH1',
    'PDESWM1',
    'STAATH1',
    'STAATH1',
  ]);
});

it('keeps the newest 500 of a source, and says when older ones are gone', () => {
  const shelf = new RefusalShelf(1);
  for (let offset = 0; offset <= 500; offset++) shelf.put(0, offset, refused('STAATH1', offset + 1));
  expect(shelf.after([0], anybody, 1_000)).toMatchObject({ complete: false, next: [501] });
  expect(shelf.after([0], anybody, 1_000).refusals).toHaveLength(500);
  expect(shelf.after([1], anybody, 1_000).complete).toBe(true);
});

it('drops the source that was quiet for longest when there are too many', () => {
  const shelf = new RefusalShelf(1);
  for (let offset = 0; offset <= 500; offset++) shelf.put(0, offset, refused(`BOX${offset}`, 1));
  expect(shelf.after([0], only('BOX0'), 10)).toMatchObject({ refusals: [], complete: false });
  expect(shelf.after([0], only('BOX1'), 10).refusals).toHaveLength(1);
});

it('what lies before the place where reading began is said to be missing', () => {
  const shelf = new RefusalShelf(1);
  shelf.beginAt(0, 10);
  expect(shelf.after([0], anybody, 10).complete).toBe(false);
  expect(shelf.after([10], anybody, 10).complete).toBe(true);
});

it.each(['', '1', '1.2.3', '1.-2', '1.x', '1.2.', '99999999999999999.1'])(
  '%j is no position over two partitions',
  (text) => expect(parsePosition(text, 2)).toBeNull(),
);
