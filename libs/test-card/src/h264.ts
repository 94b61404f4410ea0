/**
 * As much of H.264 (ITU-T H.264, baseline) as a test card needs, without a loss: a macroblock is the same as in the picture
 * before, goes on with the colours above it or left of it, or is written as its samples. Anything that plays video plays it.
 */
import { Bits } from './bits.js';
import { block } from './picture.js';
import type { Picture, Plane } from './picture.js';

const profile = 66;
/** Also what the main and extended profiles promise. */
const promises = 0xe0;
const level = 30;

/** For the MIME type of a stream. */
export const codecName = `avc1.${[profile, promises, level].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

const unit = { sequence: 7, picture: 8, idr: 5, slice: 1 } as const;
const bitsOfFrameNumber = 4;

/** Three bytes that begin a unit elsewhere must not stand inside of one. */
const escaped = (content: Buffer): Buffer => {
  const bytes: number[] = [];
  let zeros = 0;
  for (const byte of content) {
    if (zeros >= 2 && byte <= 3) {
      bytes.push(3);
      zeros = 0;
    }
    bytes.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Buffer.from(bytes);
};

/** All of them are needed by what comes later. */
const unitOf = (type: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([0x60 | type]), escaped(content)]);

/** The size of the pictures and how they are written. */
export const sequenceSet = (columns: number, rows: number): Buffer => {
  const bits = new Bits().fixed(profile, 8).fixed(promises, 8).fixed(level, 8).unsigned(0);
  // Pictures are shown in the order in which they come, and each looks back at the one before.
  bits
    .unsigned(bitsOfFrameNumber - 4)
    .unsigned(2)
    .unsigned(1)
    .fixed(0, 1);
  bits.unsigned(columns - 1).unsigned(rows - 1);
  // Whole frames, nothing cropped; then what players want to know.
  bits.fixed(1, 1).fixed(1, 1).fixed(0, 1).fixed(1, 1);
  // No aspect ratio, no overscan; BT.709 in the range of video.
  bits.fixed(0, 2).fixed(1, 1).fixed(5, 3).fixed(0, 1).fixed(1, 1).fixed(1, 8).fixed(1, 8).fixed(1, 8);
  // No places of colour samples, no timing, no buffers, no fields; nothing is reordered.
  bits.fixed(0, 5).fixed(1, 1).fixed(1, 1).unsigned(0).unsigned(0).unsigned(10).unsigned(10).unsigned(0).unsigned(1);
  return unitOf(unit.sequence, bits.end());
};

/** The same for all pictures: simple codes, one slice, edges are left as they are. */
export const pictureSet = (): Buffer => {
  const bits = new Bits().unsigned(0).unsigned(0).fixed(0, 2).unsigned(0).unsigned(0).unsigned(0);
  bits.fixed(0, 3).signed(0).signed(0).signed(0).fixed(1, 1).fixed(0, 2);
  return unitOf(unit.picture, bits.end());
};

interface SliceHead {
  readonly isKey: boolean;
  /** Since the key picture, from 0. */
  readonly number: number;
  /** Differs from that of the key picture before. */
  readonly keyId: number;
}

const sliceOf = ({ isKey, number, keyId }: SliceHead): Bits => {
  const bits = new Bits()
    .unsigned(0)
    .unsigned(isKey ? 7 : 5)
    .unsigned(0)
    .fixed(number, bitsOfFrameNumber);
  if (isKey) bits.unsigned(keyId).fixed(0, 2);
  else bits.fixed(0, 3);
  return bits.signed(0).unsigned(1);
};

const planes = ['y', 'cb', 'cr'] as const;
const sizeOf = { y: block, cb: block / 2, cr: block / 2 } as const;

const same = (a: Plane, b: Plane, column: number, row: number, size: number): boolean => {
  for (let y = row * size; y < (row + 1) * size; y++) {
    const from = y * a.width + column * size;
    for (let at = from; at < from + size; at++) if (a.samples[at] !== b.samples[at]) return false;
  }
  return true;
};

/** Whether each line of a macroblock is the one above it, up to the last of the macroblock above. */
const goesOnDown = ({ samples, width }: Plane, column: number, row: number, size: number): boolean => {
  for (let y = row * size; y < (row + 1) * size; y++) {
    const from = y * width + column * size;
    for (let at = from; at < from + size; at++) if (samples[at] !== samples[at - width]) return false;
  }
  return true;
};

const goesOnRight = ({ samples, width }: Plane, column: number, row: number, size: number): boolean => {
  for (let y = row * size; y < (row + 1) * size; y++) {
    const from = y * width + column * size;
    for (let at = from; at < from + size; at++) if (samples[at] !== samples[at - 1]) return false;
  }
  return true;
};

type Way = 'down' | 'right' | 'samples';

const wayOf = (picture: Picture, column: number, row: number): Way => {
  if (row > 0 && planes.every((plane) => goesOnDown(picture[plane], column, row, sizeOf[plane]))) return 'down';
  if (column > 0 && planes.every((plane) => goesOnRight(picture[plane], column, row, sizeOf[plane]))) return 'right';
  return 'samples';
};

/** Numbers of the kinds of macroblocks, and of how their colours go on. */
const kinds = { down: [1, 2], right: [2, 1] } as const;
const kindOfSamples = 25;
/** In pictures that look back, the kinds that do not come after the others. */
const kindsThatLookBack = 5;

/** A macroblock written as samples counts as one with many coefficients, for the code with which its neighbours say they have none. */
const coefficients = { down: 0, right: 0, samples: 16, before: 0 } as const;

export interface Written {
  readonly picture: Picture;
  /** Null for a key picture. */
  readonly before: Picture | null;
  readonly number: number;
  readonly keyId: number;
}

/** One picture as a unit. */
export const pictureUnit = ({ picture, before, number, keyId }: Written): Buffer => {
  const isKey = before === null;
  const bits = sliceOf({ isKey, number, keyId });
  const { columns, rows } = picture;
  const counts = new Uint8Array(columns * rows);
  let skipped = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const isSame =
        before !== null && planes.every((plane) => same(picture[plane], before[plane], column, row, sizeOf[plane]));
      if (isSame) {
        skipped++;
        continue;
      }
      if (!isKey) {
        bits.unsigned(skipped);
        skipped = 0;
      }
      const way = wayOf(picture, column, row);
      const at = row * columns + column;
      counts[at] = coefficients[way];
      const first = isKey ? 0 : kindsThatLookBack;
      if (way === 'samples') {
        bits.unsigned(first + kindOfSamples).zeros();
        for (const plane of planes) {
          const size = sizeOf[plane];
          bits.raw(picture[plane].square(column * size, row * size, size));
        }
        continue;
      }
      const [kind, colours] = kinds[way];
      bits
        .unsigned(first + kind)
        .unsigned(colours)
        .signed(0);
      // "Nothing is left": how that is written depends on the neighbours left and above.
      const left = column > 0 ? counts[at - 1]! : null;
      const above = row > 0 ? counts[at - columns]! : null;
      const expected = left === null || above === null ? (left ?? above ?? 0) : (left + above + 1) >> 1;
      if (expected >= 8) bits.fixed(3, 6);
      else bits.fixed(1, 1);
    }
  }
  if (skipped > 0) bits.unsigned(skipped);
  return unitOf(isKey ? unit.idr : unit.slice, bits.end());
};
