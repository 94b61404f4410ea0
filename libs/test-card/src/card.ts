/** The picture: bars of colour, a clock as wide as it fits, and a line that says where and when. */
import { dots, widthOf } from './glyphs.js';
import { block, colour, Picture } from './picture.js';
import type { Colour } from './picture.js';

const columns = 48;
const rows = 27;
export const size = { columns, rows, width: columns * block, height: rows * block } as const;

const dark = colour(18, 24, 32);
const light = colour(233, 238, 244);
const quiet = colour(138, 152, 168);
const pointer = colour(240, 180, 65);
const bars: readonly Colour[] = [
  [191, 191, 191],
  [191, 191, 0],
  [0, 191, 191],
  [0, 191, 0],
  [191, 0, 191],
  [191, 0, 0],
  [0, 0, 191],
  [24, 24, 24],
].map(([red, green, blue]) => colour(red!, green!, blue!));

const barsRows = 11;
const clockRow = 13;
const pointerRow = 21;
const pointerColumns = 2;
const lineY = 22 * block + 12;
const lineDot = 4;

/** In the middle, as much of it as there is room for. */
const write = (picture: Picture, text: string, look: Colour, y: number, dot: number): void => {
  const room = Math.floor(size.width / dot);
  const start = Math.max(0, Math.floor((room - widthOf(text)) / 2));
  for (const { column, row } of dots(text))
    if (start + column < room) picture.fill(look, (start + column) * dot, y + row * dot, dot, dot);
};

const base = (line: string): Picture => {
  const picture = new Picture(columns, rows);
  picture.fill(dark, 0, 0, size.width, size.height);
  const barWidth = size.width / bars.length;
  for (const [index, bar] of bars.entries()) picture.fill(bar, index * barWidth, 0, barWidth, barsRows * block);
  write(picture, line, quiet, lineY, lineDot);
  return picture;
};

export interface Face {
  /** `21:54:51`. */
  readonly clock: string;
  /** `2024-08-04 PARIS`. */
  readonly line: string;
  /** How much of a second is over, 0 to below 1: it shows that pictures move. */
  readonly part: number;
}

export const card = ({ clock, line, part }: Face): Picture => {
  const picture = base(line);
  // A dot of a letter is a macroblock: what stays the same costs nothing.
  write(picture, clock, light, clockRow * block, block);
  const places = columns - pointerColumns;
  picture.fill(pointer, Math.floor(part * places) * block, pointerRow * block, pointerColumns * block, block);
  return picture;
};
