/** What a player would look for in the stream; that pictures come out of it is shown in a browser, by test/pipeline/media.e2e. */
import fc from 'fast-check';
import { Bits } from './bits.js';
import { card } from './card.js';
import { pictureUnit } from './h264.js';
import { playlist, segment, segmentMs, streamBeginning } from './index.js';

interface Box {
  readonly type: string;
  readonly content: Buffer;
}

const boxesIn = (bytes: Buffer): Box[] => {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length < 8 || at + length > bytes.length)
      throw new Error(`a box of ${length} bytes at ${at} of ${bytes.length}`);
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + 8, at + length) });
    at += length;
  }
  return boxes;
};
const within = (bytes: Buffer, ...types: readonly string[]): Buffer =>
  types.reduce((content, type) => {
    const found = boxesIn(content).find((box) => box.type === type);
    if (!found) throw new Error(`no ${type}`);
    return found.content;
  }, bytes);

const face = (ms: number) => ({ clock: '21:54:51', line: 'PODIUM', part: (ms % 1_000) / 1_000 });

/** Whole numbers as exp-Golomb codes, read back. */
const readUnsigned = (bytes: Buffer, count: number): number[] => {
  let at = 0;
  const bit = (): number => (bytes[at >> 3]! >> (7 - (at++ & 7))) & 1;
  return Array.from({ length: count }, () => {
    let zeros = 0;
    while (bit() === 0) zeros++;
    let value = 1;
    for (let more = 0; more < zeros; more++) value = value * 2 + bit();
    return value - 1;
  });
};

describe('bits', () => {
  it('whole numbers come back as they were written', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 }), (values) => {
        const bits = values.reduce((sum, value) => sum.unsigned(value), new Bits());
        expect(readUnsigned(bits.end(), values.length)).toEqual(values);
      }),
    ));
});

describe('the stream', () => {
  it('begins with what it is: one track of H.264, in its size', () => {
    expect(boxesIn(streamBeginning).map(({ type }) => type)).toEqual(['ftyp', 'moov']);
    const description = within(streamBeginning, 'moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd');
    expect(description.toString('latin1')).toContain('avc1');
    const header = within(streamBeginning, 'moov', 'trak', 'tkhd');
    expect([header.readUInt32BE(header.length - 8) >> 16, header.readUInt32BE(header.length - 4) >> 16]).toEqual([
      768, 432,
    ]);
  });

  it('a segment lies where it belongs on the stream’s clock, also after half a century of them', () => {
    for (const index of [0, 1, 900_000_000]) {
      const bytes = segment(index, face);
      expect(boxesIn(bytes).map(({ type }) => type)).toEqual(['moof', 'mdat']);
      const decoded = within(bytes, 'moof', 'traf', 'tfdt');
      expect(decoded.readBigUInt64BE(4)).toBe(BigInt(index) * BigInt(segmentMs));
    }
  });

  it('a segment says how long its pictures are, and they fill its data', () => {
    const bytes = segment(3, face);
    const run = within(bytes, 'moof', 'traf', 'trun');
    const pictures = Array.from({ length: run.readUInt32BE(4) }, (_, at) => ({
      ms: run.readUInt32BE(12 + at * 12),
      length: run.readUInt32BE(16 + at * 12),
    }));
    expect(pictures.reduce((sum, { ms }) => sum + ms, 0)).toBe(segmentMs);
    expect(pictures.reduce((sum, { length }) => sum + length, 0)).toBe(within(bytes, 'mdat').length);
    expect(run.readUInt32BE(8)).toBe(boxesIn(bytes)[0]!.content.length + 16);
  });

  it('inside of a picture stand no bytes that begin another', () => {
    const picture = card(face(0));
    const unit = pictureUnit({ picture, before: null, number: 0, keyId: 0 });
    for (const last of [0, 1, 2]) expect(unit.includes(Buffer.from([0, 0, last]))).toBe(false);
  });

  it('a picture that stays the same costs next to nothing', () => {
    const picture = card(face(0));
    expect(pictureUnit({ picture, before: picture, number: 1, keyId: 0 }).length).toBeLessThan(16);
  });
});

describe('the playlist', () => {
  const addressOf = (index: number): string => `${index}.m4s`;

  it('of what goes on says which segment is the first, and no end', () => {
    const lines = playlist({ first: 7, count: 2, isOver: false, addressOf, beginning: 'b.mp4' }).split('\n');
    expect(lines).toContain('#EXT-X-MEDIA-SEQUENCE:7');
    expect(lines.slice(-5)).toEqual(['#EXTINF:2.000,', '7.m4s', '#EXTINF:2.000,', '8.m4s', '']);
  });

  it('of a recording ends', () =>
    expect(playlist({ first: 0, count: 1, isOver: true, addressOf, beginning: 'b.mp4' })).toMatch(
      /#EXT-X-PLAYLIST-TYPE:VOD[\s\S]*#EXT-X-ENDLIST\n$/,
    ));
});
