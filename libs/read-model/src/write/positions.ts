import type { QueryRunner } from 'typeorm';
import type { Asked, Place, Tally } from './rows.js';

export interface Position extends Tally {
  readonly topic: string;
  readonly partition: number;
  readonly nextOffset: number;
  readonly publishedOffset: number;
  readonly announcedOffset: number;
}

/** Where a partition stands; begins at offset 0 when it was never read. */
export const loadPosition = async (runner: QueryRunner, { generation, topic, partition }: Place): Promise<Position> => {
  await runner.query(
    `insert into position (generation, topic, partition, next_offset, published_offset, announced_offset)
     values ($1, $2, $3, 0, 0, 0)
     on conflict do nothing`,
    [generation, topic, partition],
  );
  const positions = await loadPositions(runner, generation);
  return positions.find((position) => position.topic === topic && position.partition === partition)!;
};

/** All positions of a generation, by topic and partition. */
export const loadPositions = async (asked: Asked, generation: number): Promise<Position[]> => {
  const rows: Record<string, string>[] = await asked.query(
    `select topic, partition, next_offset, published_offset, announced_offset, applied, refused, repeated, dead_lettered, waiting
     from position where generation = $1 order by topic, partition`,
    [generation],
  );
  return rows.map((row) => ({
    topic: row.topic!,
    partition: Number(row.partition),
    nextOffset: Number(row.next_offset),
    publishedOffset: Number(row.published_offset),
    announcedOffset: Number(row.announced_offset),
    applied: Number(row.applied),
    refused: Number(row.refused),
    repeated: Number(row.repeated),
    deadLettered: Number(row.dead_lettered),
    waiting: Number(row.waiting),
  }));
};

/** What a partition has written and may not have published: sent again after a crash. */
export interface Unpublished {
  readonly documents: readonly { readonly key: string; readonly version: number; readonly body: string }[];
  readonly refusals: readonly { readonly source: string; readonly body: string }[];
  readonly deadLetters: readonly {
    readonly offset: number;
    readonly key: string;
    readonly value: Buffer | null;
    readonly headers: Record<string, string>;
    readonly reason: string;
  }[];
}

export const loadUnpublished = async (
  runner: QueryRunner,
  kind: 'scoring' | 'competition',
  { generation, topic, partition }: Place,
  { publishedOffset, announcedOffset }: Pick<Position, 'publishedOffset' | 'announcedOffset'>,
): Promise<Unpublished> => {
  const table = kind === 'scoring' ? 'result_document' : 'competition_document';
  const documents: { key: string; version: string; body: string }[] = await runner.query(
    `select key, version, body::text as body from ${table}
     where generation = $1 and partition = $2 and changed_offset >= $3 order by changed_offset`,
    [generation, partition, publishedOffset],
  );
  const refusals: { source: string; body: string }[] = await runner.query(
    `select source, ${refusalJson} as body from refusal
     where generation = $1 and topic = $2 and partition = $3 and record_offset >= $4 order by record_offset`,
    [generation, topic, partition, announcedOffset],
  );
  const letters: {
    record_offset: string;
    key: string;
    value: Buffer | null;
    headers: Record<string, string>;
    reason: string;
  }[] = await runner.query(
    `select record_offset, key, value, headers, reason from dead_letter
     where generation = $1 and topic = $2 and partition = $3 and record_offset >= $4 order by record_offset`,
    [generation, topic, partition, announcedOffset],
  );
  return {
    documents: documents.map(({ key, version, body }) => ({ key, version: Number(version), body })),
    refusals,
    deadLetters: letters.map(({ record_offset, ...letter }) => ({ ...letter, offset: Number(record_offset) })),
  };
};

/** The body of a refusal on its topic, made from its row. */
const refusalJson = `json_build_object('source', source, 'subject', subject, 'sequence', sequence, 'topic', topic, 'partition', partition,
  'offset', record_offset, 'code', code, 'message', message,
  'occurredAt', to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'refusedAt', to_char(refused_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text`;
