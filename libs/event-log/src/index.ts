export { LogError } from './log.js';
export type {
  BatchHandler,
  EventLog,
  LogBatch,
  LogReader,
  LogRecord,
  NewRecord,
  ReadOptions,
  TopicSpec,
} from './log.js';
export * from './topics.js';
export { UnreadableError } from './codec.js';
export type { Codec } from './codec.js';
export { competitionCodec, scoringCodec } from './codecs.js';
export type { CodecOptions } from './codecs.js';
export { discardedBy, discardOf } from './discard.js';
export { packEntries, unpackEntries } from './pack.js';
export type { PackedEntry } from './pack.js';
export { openEventLog } from './open.js';
export type { LogAddress } from './open.js';
export { memoryLog, MemoryStore } from './memory-log.js';
export { TopicFollower } from './topic-follower.js';
export type { Following } from './topic-follower.js';
