export { Live } from './live.js';
export type { Freshness, LiveChange, LiveDocument, LiveOptions, Snapshot } from './live.js';
