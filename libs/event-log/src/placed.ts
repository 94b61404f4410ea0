import { LogError } from './log.js';
import type { NewRecord } from './log.js';
import { partitionOf } from './partitioner.js';

/** A broker takes 1 MiB of one partition in one request unless told otherwise; the rest is for what it adds. */
export const partitionRequestMaxBytes = 900 * 1024;
/** What a log writes around a record and around a header, rounded up. */
const recordOverheadBytes = 40;
const headerOverheadBytes = 10;

/** A record with its partition. */
export interface Placed extends NewRecord {
  readonly headers: Readonly<Record<string, string>>;
  readonly partition: number;
  readonly bytes: number;
}

/** @throws LogError when one is too large. */
export const place = (topic: string, partitions: number, records: readonly NewRecord[]): Placed[] =>
  records.map(({ key, value, headers = {}, partition = partitionOf(key, partitions) }) => {
    let bytes = recordOverheadBytes + Buffer.byteLength(key) + (value?.length ?? 0);
    for (const name in headers)
      bytes += headerOverheadBytes + Buffer.byteLength(name) + Buffer.byteLength(headers[name]!);
    if (bytes > partitionRequestMaxBytes)
      throw new LogError(
        `a record for ${topic} with key ${key} takes ${bytes} bytes, at most ${partitionRequestMaxBytes} are taken`,
        'TOO_LARGE',
        false,
      );
    return { key, value, headers, partition, bytes };
  });
