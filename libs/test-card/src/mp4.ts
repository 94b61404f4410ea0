/** Units of video in fragments of MP4 (ISO/IEC 14496-12 and -15), as HLS plays them. */

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const half = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
};
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
};

const box = (type: string, ...content: readonly Buffer[]): Buffer => {
  const length = content.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([word(length), Buffer.from(type, 'latin1'), ...content]);
};
/** One with a version and flags. */
const full = (type: string, version: number, flags: number, ...content: readonly Buffer[]): Buffer =>
  box(type, word((version << 24) | flags), ...content);

/** Thousandths of a second. */
const timescale = 1_000;
const identity = Buffer.concat([0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map(word));

export interface Track {
  readonly width: number;
  readonly height: number;
  readonly sequenceSet: Buffer;
  readonly pictureSet: Buffer;
}

/** What a player needs before the first fragment. */
export const beginning = ({ width, height, sequenceSet, pictureSet }: Track): Buffer => {
  const configuration = box(
    'avcC',
    // The profile and level of the sequence set; lengths of units have four bytes; one set of each.
    Buffer.concat([Buffer.from([1]), sequenceSet.subarray(1, 4), Buffer.from([0xff, 0xe1])]),
    half(sequenceSet.length),
    sequenceSet,
    Buffer.from([1]),
    half(pictureSet.length),
    pictureSet,
  );
  const sample = box(
    'avc1',
    Buffer.alloc(6),
    half(1),
    Buffer.alloc(16),
    half(width),
    half(height),
    word(0x480000),
    word(0x480000),
    word(0),
    half(1),
    Buffer.alloc(32),
    half(24),
    half(0xffff),
    configuration,
  );
  const table = box(
    'stbl',
    full('stsd', 0, 0, word(1), sample),
    full('stts', 0, 0, word(0)),
    full('stsc', 0, 0, word(0)),
    full('stsz', 0, 0, word(0), word(0)),
    full('stco', 0, 0, word(0)),
  );
  const information = box(
    'minf',
    full('vmhd', 0, 1, Buffer.alloc(8)),
    box('dinf', full('dref', 0, 0, word(1), full('url ', 0, 1))),
    table,
  );
  const media = box(
    'mdia',
    full('mdhd', 0, 0, word(0), word(0), word(timescale), word(0), half(0x55c4), half(0)),
    full('hdlr', 0, 0, word(0), Buffer.from('vide'), Buffer.alloc(12), Buffer.from('video\0')),
    information,
  );
  const header = full(
    'tkhd',
    0,
    3,
    ...[0, 0, 1, 0, 0, 0, 0].map(word),
    Buffer.alloc(8),
    identity,
    word(width * 0x10000),
    word(height * 0x10000),
  );
  return Buffer.concat([
    box('ftyp', Buffer.from('iso6'), word(1), Buffer.from('iso6mp41avc1')),
    box(
      'moov',
      full(
        'mvhd',
        0,
        0,
        ...[0, 0, timescale, 0, 0x10000].map(word),
        half(0x100),
        Buffer.alloc(10),
        identity,
        Buffer.alloc(24),
        word(2),
      ),
      box('trak', header, media),
      box('mvex', full('trex', 0, 0, ...[1, 1, 0, 0, 0].map(word))),
    ),
  ]);
};

const keyFlags = 0x02000000;
const otherFlags = 0x01010000;

export interface Fragment {
  readonly number: number;
  /** Where it begins on the stream's own clock. */
  readonly startMs: number;
  readonly pictureMs: number;
  /** Pictures as units, the first of which needs no other. */
  readonly units: readonly Buffer[];
}

export const fragment = ({ number, startMs, pictureMs, units }: Fragment): Buffer => {
  const samples = units.map((unit) => Buffer.concat([word(unit.length), unit]));
  const run = (dataOffset: number): Buffer =>
    full(
      'trun',
      0,
      // Offset of the data; of each picture how long it is shown, how many bytes, and whether it needs others.
      0x701,
      word(samples.length),
      word(dataOffset),
      ...samples.flatMap(({ length }, index) => [
        word(pictureMs),
        word(length),
        word(index === 0 ? keyFlags : otherFlags),
      ]),
    );
  const head = (dataOffset: number): Buffer =>
    box(
      'moof',
      full('mfhd', 0, 0, word(number)),
      box('traf', full('tfhd', 0, 0x020000, word(1)), full('tfdt', 1, 0, long(startMs)), run(dataOffset)),
    );
  const headLength = head(0).length;
  return Buffer.concat([head(headLength + 8), box('mdat', ...samples)]);
};
