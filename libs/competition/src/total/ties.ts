import type { Cells } from './add-up.js';
import type { Cell, Column } from './inputs.js';
import type { TieRule, TotalRule } from './rule.js';

/** What separates equal totals, in numbers of which less is better. All lines of an aggregate have as many. */
export const tieKeysOf = (
  { ties }: TotalRule,
  columns: readonly Column[],
  cells: Cells,
  sign: 1 | -1,
): readonly number[] => ties?.flatMap((tie) => keysOf(tie, columns, cells, sign)) ?? none;

const none: readonly number[] = [];

const keysOf = (tie: TieRule, columns: readonly Column[], cells: Cells, sign: 1 | -1): number[] => {
  switch (tie.by) {
    case 'POINTS':
      return [pointsIn(cellOf(tie.part, columns, cells), sign)];
    case 'PLACE':
      return [cellOf(tie.part, columns, cells)?.place ?? Number.MAX_SAFE_INTEGER];
    case 'BEST_FIRST': {
      const counted = cells.filter((cell, index) => isDiscardable(columns, index) && cell?.points && !cell.discarded);
      const keys = counted.map((cell) => pointsIn(cell, sign)).sort((a, b) => a - b);
      while (keys.length < cells.length) keys.push(0);
      return keys;
    }
    case 'LAST_FIRST':
      return cells.map((cell, index) => (isDiscardable(columns, index) ? pointsIn(cell, sign) : 0)).reverse();
  }
};

const cellOf = (part: string, columns: readonly Column[], cells: Cells): Cell | null =>
  cells.find((cell, index) => cell && columns[index]!.part.name === part) ?? null;

const isDiscardable = (columns: readonly Column[], index: number): boolean => columns[index]!.part.discardable ?? false;

const pointsIn = (cell: Cell | null, sign: 1 | -1): number => (cell?.points ? -sign * cell.points.value : 0);

export const sameKeys = (a: readonly number[], b: readonly number[]): boolean => firstDifference(a, b) === 0;

/** Below zero when a is better. */
export const firstDifference = (a: readonly number[], b: readonly number[]): number => {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const step = (a[index] ?? 0) - (b[index] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
};
