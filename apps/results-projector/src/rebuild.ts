/**
 * Writes the next generation from the beginning of the log, up to where the current one stands, compares the two, and
 * switches. The live projector goes on meanwhile, notices the switch, and continues in the new generation.
 */
import {
  beginGeneration,
  CommitGroup,
  currentGeneration,
  dropGeneration,
  loadPositions,
  sumGeneration,
  switchGeneration,
} from '#read-model';
import type { Position, TableSum } from '#read-model';
import type { LogBatch, LogReader } from '#event-log';
import type { Partition } from './partition.js';
import { kinds, openPartition } from './projector.js';
import type { Kind, ProjectorParts } from './projector.js';

export interface Rebuilt {
  readonly from: number;
  readonly to: number;
  /** Tables whose rows differ, both sums of each; empty when the generations are equal. */
  readonly differences: readonly { readonly table: string; readonly current: TableSum; readonly rebuilt: TableSum }[];
  readonly records: number;
  readonly switched: boolean;
}

/** @param acceptDifferences switches although rows differ: after a change of the engine that is the point of it. */
export const rebuild = async (
  parts: ProjectorParts,
  acceptDifferences: boolean,
  onProgress: (done: number, of: number) => void,
): Promise<Rebuilt> => {
  const { dataSource } = parts;
  const from = await currentGeneration(dataSource);
  // One snapshot: the sums and the positions of the current generation belong together, whatever is written meanwhile.
  const snapshot = dataSource.createQueryRunner();
  await snapshot.startTransaction('REPEATABLE READ');
  const positions = await loadPositions(snapshot, from);
  const current = await sumGeneration(snapshot, from);
  await snapshot.commitTransaction();
  await snapshot.release();

  const to = await beginGeneration(dataSource);
  const records = positions.reduce((sum, { nextOffset }) => sum + nextOffset, 0);
  let done = 0;
  for (const kind of kinds) {
    const commits = new CommitGroup(dataSource, kind.kind);
    const ends = positions.filter(({ topic, nextOffset }) => topic === kind.topic.name && nextOffset > 0);
    await fold(parts, kind, commits, to, ends, (count) => onProgress((done += count), records));
    for (const { partition } of positions.filter(
      ({ topic, nextOffset }) => topic === kind.topic.name && nextOffset === 0,
    )) {
      await openPartition(parts, kind, commits, to, partition, false);
    }
  }
  const rebuilt = await sumGeneration(dataSource, to);
  const differences = current.flatMap((sum, index) =>
    sum.checksum === rebuilt[index]!.checksum ? [] : [{ table: sum.table, current: sum, rebuilt: rebuilt[index]! }],
  );
  const switched = differences.length === 0 || acceptDifferences;
  if (switched) {
    await switchGeneration(dataSource, to);
    await dropGeneration(dataSource, from);
  } else await dropGeneration(dataSource, to);
  return { from, to, differences, records, switched };
};

/** Projects partitions up to their ends, not a record further. */
const fold = async (
  parts: ProjectorParts,
  kind: Kind,
  commits: CommitGroup,
  generation: number,
  ends: readonly Position[],
  onRecords: (count: number) => void,
): Promise<void> => {
  if (ends.length === 0) return;
  const opened = new Map<number, { partition: Partition; end: number }>();
  for (const { partition, nextOffset } of ends) {
    opened.set(partition, {
      partition: await openPartition(parts, kind, commits, generation, partition, false),
      end: nextOffset,
    });
  }
  const open = new Set(opened.keys());
  let finish: () => void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const handle = async (batch: LogBatch): Promise<void> => {
    const { partition, end } = opened.get(batch.partition)!;
    const records = batch.records.filter(({ offset }) => offset < end);
    if (records.length > 0) {
      await partition.handle({ ...batch, records });
      onRecords(records.length);
    }
    if (partition.position >= end) open.delete(batch.partition);
    if (open.size === 0) finish();
  };
  const options = { partitions: [...opened.keys()], from: () => 0, concurrency: 2, batchMaxRecords: 8_000 };
  const reader: LogReader = await parts.log.read(kind.topic.name, options, handle);
  await Promise.race([finished, reader.done]);
  await reader.stop();
};
