/** A picture with at most 256 colours as a PNG: screens have few, and a byte a pixel instead of four is a third of the file. */
import { crc32, deflateSync } from 'node:zlib';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel; alpha is ignored. */
  readonly data: Buffer;
}

const coloursMax = 256;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a pixel, each the number of a colour; the standard's only compression and filter, and no interlacing. */
const indexed = [8, 3, 0, 0, 0];

export const palettePng = ({ width, height, data }: Picture): Buffer => {
  const colourAt = (pixel: number): number => data.readUIntBE(pixel * 4, 3);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel++)
    counts.set(colourAt(pixel), (counts.get(colourAt(pixel)) ?? 0) + 1);
  const palette = paletteOf(counts);
  const numbers = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  // Each line begins with its filter, which is none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + x + 1] = numbers.get(colourAt(y * width + x))!;
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const colours = Buffer.from(palette.flatMap(channelsOf));
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, Buffer.from(indexed)])),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Of colours that are nearly the same the commonest, of these the commonest: so that what is rare and unlike all others stays. */
const paletteOf = (counts: ReadonlyMap<number, number>): number[] => {
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const alike = Map.groupBy(byCount, (colour) =>
    channelsOf(colour)
      .map((channel) => channel >> 4)
      .join(),
  );
  return [...alike.values()].slice(0, coloursMax).map(([commonest]) => commonest!);
};

const channelsOf = (colour: number): number[] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

/** The number of the colour that is least away. */
const nearest = (colour: number, palette: readonly number[]): number => {
  const channels = channelsOf(colour);
  let [best, least] = [0, Infinity];
  for (const [index, other] of palette.entries()) {
    const away = channelsOf(other).reduce((sum, channel, at) => sum + (channel - channels[at]!) ** 2, 0);
    if (away < least) [best, least] = [index, away];
  }
  return best;
};

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};
