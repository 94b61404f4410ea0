/** How many columns fit beside a name: each leaves in its turn where a form has less room. Kept by classes, so that a page that is sent whole needs no script for it. */
import type { Column } from './board.js';

/** Pixels, as the style sets them. */
const widths: Readonly<Record<Column['width'], number>> = { narrow: 40, cell: 52, wide: 76, mark: 116, bar: 152 };
const rankWidth = 48;
const nocWidth = 72;
const moveWidth = 44;
/** A name wants so much, and wraps. */
const nameWidth = 168;

/** The style knows these steps. */
const step = 40;
const least = 320;
const most = 1240;

const order = ['most', 'first', 'second', 'third'] as const;

export interface Room {
  /** By a column's place on the board: the class by which it leaves. */
  readonly leaves: ReadonlyMap<string, string>;
  /** What says in a few words what left. */
  readonly comes: string;
  readonly movesLeave: string;
}

export const placeOf = ({ slot, id }: Column): string => slot ?? id;

export const roomFor = (columns: readonly Column[]): Room => {
  let need = rankWidth + nocWidth + nameWidth + moveWidth;
  for (const { width } of columns) need += widths[width];
  const leaves = new Map<string, string>();
  let lost = least;
  const leave = (column: Column): void => {
    leaves.set(placeOf(column), below(need));
    lost = Math.max(lost, need);
    need -= widths[column.width];
  };
  const sparing = (which: (typeof order)[number]): readonly Column[] => columns.filter(({ spare }) => spare === which);
  for (const column of [...sparing('most'), ...sparing('first')]) leave(column);
  const movesLeave = below(need);
  need -= moveWidth;
  lost = need;
  for (const column of [...sparing('second'), ...sparing('third')]) leave(column);
  return { leaves, movesLeave, comes: `show-${below(lost)}` };
};

const below = (pixels: number): string => `below-${Math.min(most, Math.max(least, Math.ceil(pixels / step) * step))}`;
