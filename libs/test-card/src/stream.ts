/** Segments of a stream that shows a clock: each is made when somebody asks for it. */
import { card, size } from './card.js';
import type { Face } from './card.js';
import { codecName, pictureSet, pictureUnit, sequenceSet } from './h264.js';
import { beginning, fragment } from './mp4.js';
import type { Picture } from './picture.js';

export const segmentMs = 2_000;
const pictureMs = 200;

const track = { ...size, sequenceSet: sequenceSet(size.columns, size.rows), pictureSet: pictureSet() };

/** What comes before the first segment; the same for all streams. */
export const streamBeginning: Buffer = beginning(track);

/** @param index from 0. @param faceAt what the card shows at a moment of the stream, milliseconds since it began. */
export const segment = (index: number, faceAt: (ms: number) => Face): Buffer => {
  const startMs = index * segmentMs;
  const units: Buffer[] = [];
  let before: Picture | null = null;
  for (let number = 0; number < segmentMs / pictureMs; number++) {
    const picture = card(faceAt(startMs + number * pictureMs));
    units.push(pictureUnit({ picture, before, number, keyId: index % 2 }));
    before = picture;
  }
  return fragment({ number: index + 1, startMs, pictureMs, units });
};

const seconds = (ms: number): string => (ms / 1_000).toFixed(3);

interface Listed {
  readonly first: number;
  readonly count: number;
  readonly isOver: boolean;
  readonly addressOf: (index: number) => string;
  readonly beginning: string;
}

export const playlist = ({ first, count, isOver, addressOf, beginning: init }: Listed): string =>
  [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${segmentMs / 1_000}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    ...(isOver ? ['#EXT-X-PLAYLIST-TYPE:VOD'] : []),
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI="${init}"`,
    ...Array.from({ length: count }, (_, index) => [`#EXTINF:${seconds(segmentMs)},`, addressOf(first + index)]).flat(),
    ...(isOver ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n');

export const streamType = `video/mp4; codecs="${codecName}"`;
