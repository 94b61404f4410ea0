/** Bits as H.264 writes them: fixed numbers, and exp-Golomb codes that are short for small ones. */
export class Bits {
  private readonly bytes: number[] = [];
  private current = 0;
  private filled = 0;

  /** The lowest `count` bits of a number, highest first. */
  fixed(value: number, count: number): this {
    for (let bit = count - 1; bit >= 0; bit--) {
      this.current = (this.current << 1) | ((value >> bit) & 1);
      if (++this.filled === 8) {
        this.bytes.push(this.current);
        this.current = 0;
        this.filled = 0;
      }
    }
    return this;
  }

  /** `ue(v)`: 0, 1, 2, ... */
  unsigned(value: number): this {
    const length = 32 - Math.clz32(value + 1);
    return this.fixed(0, length - 1).fixed(value + 1, length);
  }

  /** `se(v)`: 0, 1, -1, 2, ... */
  signed(value: number): this {
    return this.unsigned(value > 0 ? 2 * value - 1 : -2 * value);
  }

  /** Up to the next whole byte. */
  zeros(): this {
    return this.filled === 0 ? this : this.fixed(0, 8 - this.filled);
  }

  /** Whole bytes, where the bits before them are whole. */
  raw(samples: Uint8Array): this {
    for (const sample of samples) this.bytes.push(sample);
    return this;
  }

  /** `rbsp_trailing_bits`. */
  end(): Buffer {
    this.fixed(1, 1).zeros();
    return Buffer.from(this.bytes);
  }
}
