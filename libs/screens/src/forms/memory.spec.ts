import type { UnitDocument } from '#competition';
import { BoardMemory } from './memory.js';
import type { Shown } from './memory.js';

const unit = (version: number, rsc = 'A'): Pick<UnitDocument, 'rsc' | 'version'> =>
  ({ rsc, version }) as Pick<UnitDocument, 'rsc' | 'version'>;
const line = (competitor: string, rank: number | null, mark: string): Shown => ({
  competitor,
  rank,
  values: new Map([['mark', mark]]),
});

it('nothing glows at first; then what changed does, whoever’s row it moved to', () => {
  const memory = new BoardMemory();
  memory.take(unit(1), [line('a', 1, '9.90'), line('b', 2, '9.95')]);
  expect(memory.changed('a', 'mark')).toBeNull();
  memory.take(unit(2), [line('b', 1, '9.80'), line('a', 2, '9.90')]);
  expect(memory.changed('b', 'mark')?.version).toBe(2);
  expect(memory.changed('a', 'mark')).toBeNull();
  expect([memory.moved('b'), memory.moved('a')]).toEqual([1, -1]);
});

it('arrows stay until ranks move again; a first rank is no move', () => {
  const memory = new BoardMemory();
  memory.take(unit(1), [line('a', null, ''), line('b', 1, '9')]);
  memory.take(unit(2), [line('a', 1, '8'), line('b', 2, '9')]);
  expect([memory.moved('a'), memory.moved('b')]).toEqual([0, -1]);
  memory.take(unit(3), [line('a', 1, '8.0'), line('b', 2, '9')]);
  expect(memory.moved('b')).toBe(-1);
});

it('the same version twice, another unit, and a jump over what nobody saw', () => {
  const memory = new BoardMemory();
  memory.take(unit(1), [line('a', 1, '9')]);
  memory.take(unit(2), [line('a', 1, '8')]);
  memory.take(unit(2), [line('a', 1, '8')]);
  expect(memory.changed('a', 'mark')?.version).toBe(2);
  memory.take(unit(1, 'B'), [line('a', 1, '7')]);
  expect(memory.changed('a', 'mark')).toBeNull();
  memory.take(unit(100, 'B'), [line('a', 1, '6')]);
  expect(memory.changed('a', 'mark')).toBeNull();
});
