/** A picture in Y'CbCr with half the colour resolution, in macroblocks of 16 by 16. */
export interface Colour {
  readonly y: number;
  readonly cb: number;
  readonly cr: number;
}

export const block = 16;

/** BT.709, in the range of video. */
export const colour = (red: number, green: number, blue: number): Colour => {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return {
    y: Math.round(16 + 219 * y),
    cb: Math.round(128 + (224 * (b - y)) / 1.8556),
    cr: Math.round(128 + (224 * (r - y)) / 1.5748),
  };
};

export class Plane {
  readonly samples: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.samples = new Uint8Array(width * height);
  }

  fill(value: number, x: number, y: number, width: number, height: number): void {
    for (let row = y; row < y + height; row++)
      this.samples.fill(value, row * this.width + x, row * this.width + x + width);
  }

  /** A square of the plane, row by row. */
  square(x: number, y: number, size: number): Uint8Array {
    const samples = new Uint8Array(size * size);
    for (let row = 0; row < size; row++) {
      const from = (y + row) * this.width + x;
      samples.set(this.samples.subarray(from, from + size), row * size);
    }
    return samples;
  }
}

export class Picture {
  readonly y: Plane;
  readonly cb: Plane;
  readonly cr: Plane;

  /** @param columns of macroblocks. */
  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.y = new Plane(columns * block, rows * block);
    this.cb = new Plane((columns * block) / 2, (rows * block) / 2);
    this.cr = new Plane((columns * block) / 2, (rows * block) / 2);
  }

  /** Even numbers of pixels: two of them share a colour. */
  fill({ y: luma, cb, cr }: Colour, x: number, y: number, width: number, height: number): void {
    this.y.fill(luma, x, y, width, height);
    this.cb.fill(cb, x / 2, y / 2, width / 2, height / 2);
    this.cr.fill(cr, x / 2, y / 2, width / 2, height / 2);
  }

  copy(): Picture {
    const copy = new Picture(this.columns, this.rows);
    for (const plane of ['y', 'cb', 'cr'] as const) copy[plane].samples.set(this[plane].samples);
    return copy;
  }
}
