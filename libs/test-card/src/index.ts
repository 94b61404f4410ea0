export type { Face } from './card.js';
export { playlist, segment, segmentMs, streamBeginning, streamType } from './stream.js';
