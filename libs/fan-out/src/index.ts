export { Board } from './board.js';
export type { WireRecord } from './board.js';
export { channelFault, plainChannel } from './channels.js';
export type { StreamAudience } from './channels.js';
export { parseDelays } from './delay.js';
export type { Delays } from './delay.js';
export { FanOut } from './fan-out.js';
export type { FanOutOptions, Subscription } from './fan-out.js';
