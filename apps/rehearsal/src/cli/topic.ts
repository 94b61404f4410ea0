/** The log of a system that is up, for commands that look into a topic. */
import { openEventLog } from '#event-log';
import type { EventLog, LogRecord, TopicSpec } from '#event-log';
import type { Located } from '../play/located.js';

export const withLog = async <T>(
  { addresses: { databaseUrl, kafkaBrokers } }: Located,
  use: (log: EventLog) => Promise<T>,
): Promise<T> => {
  const log = await openEventLog({ clientId: 'podium', databaseUrl, kafkaBrokers });
  try {
    return await use(log);
  } finally {
    await log.close();
  }
};

/** Hands over what a topic holds now, each partition in its order. @returns the next offset of each partition. */
export const readTopic = async (
  log: EventLog,
  { name }: TopicSpec,
  take: (record: LogRecord) => void,
): Promise<readonly number[]> => {
  const bounds = await log.bounds(name);
  const next = bounds.map(({ start }) => start);
  const allRead = (): boolean => bounds.every(({ end }, partition) => next[partition]! >= end);
  if (allRead()) return next;
  let finished = (): void => undefined;
  const read = new Promise<void>((resolve) => (finished = resolve));
  const reader = await log.read(name, { from: (partition) => next[partition]! }, async ({ partition, records }) => {
    for (const record of records) {
      if (record.offset < next[partition]! || record.offset >= bounds[partition]!.end) continue;
      take(record);
      next[partition] = record.offset + 1;
    }
    if (allRead()) finished();
  });
  await Promise.race([read, reader.done]);
  await reader.stop();
  return next;
};
