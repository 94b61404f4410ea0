import type { Column } from './board.js';
import { roomFor } from './room.js';

const column = (id: string, width: Column['width'], spare?: Column['spare']): Column => ({
  id,
  head: id,
  width,
  value: () => null,
  ...(spare && { spare }),
});
const step = (name: string | undefined): number => Number(name?.split('-').at(-1) ?? 0);

it('columns leave one after the other, the sparest first, and what has no turn stays', () => {
  const { leaves, movesLeave } = roomFor([
    column('bar', 'bar', 'most'),
    column('split', 'wide', 'first'),
    column('gap', 'wide', 'third'),
    column('attempt', 'cell', 'second'),
    column('mark', 'mark'),
  ]);
  const turns = ['bar', 'split', 'attempt', 'gap'].map((id) => step(leaves.get(id)));
  expect(turns).toEqual(turns.toSorted((a, b) => b - a));
  expect(step(movesLeave)).toBeLessThanOrEqual(turns[1]!);
  expect(leaves.has('mark')).toBe(false);
});

it('with few columns nothing has to leave on a screen of any size', () => {
  const { leaves } = roomFor([column('mark', 'mark', 'first')]);
  expect(step(leaves.get('mark'))).toBeLessThanOrEqual(480);
});
