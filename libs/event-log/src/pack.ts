/**
 * The records of a unit packed into one column: each with when it took effect, whether the sport applied it, its source
 * record's bytes. Layout per entry, big-endian: float64 knownAt, float64 offset, uint8 applied, uint32 length, bytes.
 */
export interface PackedEntry {
  /** The log's own time of the record that made it take effect, milliseconds since 1970: its own, or that of the missing number before it. */
  readonly knownAt: number;
  /** Offset of that same record: the order in which facts of several units took effect. */
  readonly offset: number;
  /** False when the sport refused it: it took a number and changed nothing. */
  readonly applied: boolean;
  readonly value: Buffer;
}

const headBytes = 21;

export const packEntries = (entries: readonly PackedEntry[]): Buffer => {
  let size = 0;
  for (const { value } of entries) size += headBytes + value.length;
  const packed = Buffer.allocUnsafe(size);
  let at = 0;
  for (const { knownAt, offset, applied, value } of entries) {
    packed.writeDoubleBE(knownAt, at);
    packed.writeDoubleBE(offset, at + 8);
    packed[at + 16] = applied ? 1 : 0;
    packed.writeUInt32BE(value.length, at + 17);
    value.copy(packed, at + headBytes);
    at += headBytes + value.length;
  }
  return packed;
};

export const unpackEntries = (packed: Buffer): PackedEntry[] => {
  const entries: PackedEntry[] = [];
  for (let at = 0; at < packed.length;) {
    const end = at + headBytes + packed.readUInt32BE(at + 17);
    entries.push({
      knownAt: packed.readDoubleBE(at),
      offset: packed.readDoubleBE(at + 8),
      applied: packed[at + 16] === 1,
      value: packed.subarray(at + headBytes, end),
    });
    at = end;
  }
  return entries;
};
