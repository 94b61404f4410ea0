/**
 * Pictures of pages, kept as small PNGs and compared pixel by pixel. The browser and the fonts come with `npm ci`, so that the
 * same page is the same picture on every machine, but for single pixels.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { palettePng } from './palette-png.js';

const kept = join(import.meta.dirname, 'pictures');
/** Where the picture that was taken, and what differs in it, are left when they are not the same. */
const failed = join(import.meta.dirname, '..', '..', 'test-results', 'pictures');
const writesAnew = process.env.UPDATE_PICTURES === '1';

/** How far a colour may be away, of one: what antialiasing does to an edge, and the 256 colours of what is kept. */
const threshold = 0.15;
/** A letter has more. */
const pixelsMax = 24;

/** @returns null where a picture is as it is kept, else a sentence. UPDATE_PICTURES=1 keeps it as it is now. */
export const differenceOf = async (name: string, taken: Buffer): Promise<string | null> => {
  const file = join(kept, `${name}.png`);
  const now = PNG.sync.read(taken);
  if (writesAnew) {
    await writeFile(file, palettePng(now));
    return null;
  }
  const bytes = await readFile(file).catch(() => null);
  const before = bytes && PNG.sync.read(bytes);
  const hint = 'Look at both; where the new one is right, UPDATE_PICTURES=1 keeps it.';
  if (!before || before.width !== now.width || before.height !== now.height) {
    await leave(`${name}.png`, taken);
    const was = before ? `was ${before.width} x ${before.height}` : 'is not kept yet';
    return `${name}: ${now.width} x ${now.height}, ${was}. It is in ${failed}. ${hint}`;
  }
  const { width, height } = now;
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(before.data, now.data, difference.data, width, height, { threshold });
  if (pixels <= pixelsMax) return null;
  await leave(`${name}.png`, taken);
  await leave(`${name}.difference.png`, PNG.sync.write(difference));
  return `${name}: ${pixels} pixels differ. It, and what differs in it, are in ${failed}. ${hint}`;
};

const leave = async (name: string, content: Buffer): Promise<void> => {
  await mkdir(failed, { recursive: true });
  await writeFile(join(failed, name), content);
};
