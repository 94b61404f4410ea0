export { Live } from './live.js';
export type { Freshness, LiveChange, LiveDocument, LiveOptions } from './live.js';
