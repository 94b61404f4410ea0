/** A rebuild writes the next generation beside the current one, and one update switches between them. */
import type { DataSource } from 'typeorm';
import type { Asked } from './rows.js';

const derivedTables = [
  'position',
  'result_document',
  'competition_document',
  'competition_history',
  'journal',
  'event_history',
  'waiting_event',
  'refusal',
  'dead_letter',
] as const;

export const currentGeneration = async (dataSource: Asked): Promise<number> => {
  const rows: { id: number }[] = await dataSource.query(`select id from generation where state = 'CURRENT'`);
  if (!rows[0]) throw new Error('no generation is current; run `podium rebuild`');
  return rows[0].id;
};

/**
 * Names a generation for readers of the wire: its number and when it was begun, so that the first generation of new tables is
 * not taken for that of tables long gone.
 */
export const epochOf = async (dataSource: Asked, generation: number): Promise<string> => {
  const rows: { begun: string }[] = await dataSource.query(
    'select floor(extract(epoch from created_at) * 1000)::bigint as begun from generation where id = $1',
    [generation],
  );
  return `${generation}-${Number(rows[0]?.begun ?? 0).toString(36)}`;
};

/** Begins the next generation; what an unfinished rebuild left behind is dropped. */
export const beginGeneration = (dataSource: DataSource): Promise<number> =>
  dataSource.transaction(async (manager) => {
    await manager.query('lock table generation in exclusive mode');
    const stale: { id: number }[] = await manager.query(`select id from generation where state = 'BUILDING'`);
    for (const { id } of stale) await dropRows(manager, id);
    await manager.query(`delete from generation where state = 'BUILDING'`);
    const rows: { id: number }[] = await manager.query(
      `insert into generation (id, state) select max(id) + 1, 'BUILDING' from generation returning id`,
    );
    return rows[0]!.id;
  });

/** Makes one generation current. The one before stays, retired, until it is dropped: the way back is the same switch. */
export const switchGeneration = (dataSource: DataSource, to: number): Promise<void> =>
  dataSource.transaction(async (manager) => {
    await manager.query(`update generation set state = 'RETIRED' where state = 'CURRENT'`);
    await manager.query(`update generation set state = 'CURRENT' where id = $1`, [to]);
    await manager.query(`notify podium_generation, '${Number(to)}'`);
  });

export const dropGeneration = async (dataSource: DataSource, id: number): Promise<void> => {
  await dropRows(dataSource, id);
  await dataSource.query('delete from generation where id = $1', [id]);
};

const dropRows = async (manager: Asked, id: number): Promise<void> => {
  for (const table of derivedTables) await manager.query(`delete from ${table} where generation = $1`, [id]);
};

export interface TableSum {
  readonly table: string;
  readonly rows: number;
  /** Of all rows in key order, generation and position-of-publication left out. */
  readonly checksum: string;
}

/** Columns that say what a row is, generation aside: equal sums of two generations mean equal rows, byte for byte. */
const compared: Readonly<Record<string, string>> = {
  position: 'topic, partition, next_offset, applied, refused, repeated, dead_lettered, waiting',
  result_document: 'key, version, partition, changed_offset, as_of, body::text',
  competition_document: 'key, version, partition, changed_offset, as_of, body::text',
  competition_history: 'key, version, occurred_at, known_at, body::text',
  event_history: 'sport_event, version, occurred_at, known_at, body::text',
  waiting_event: 'partition, record_offset, rsc, source, sequence, appended_at, record',
  refusal: 'topic, partition, record_offset, source, subject, sequence, code, message, occurred_at, refused_at',
  dead_letter: 'topic, partition, record_offset, key, value, headers::text, reason, message, appended_at, state',
};

/** Counts and checksums of a generation. The journal is cut into packs by batches, so its sum is over the bytes of a unit. */
export const sumGeneration = async (dataSource: Asked, generation: number): Promise<TableSum[]> => {
  const sums: TableSum[] = [];
  for (const [table, columns] of Object.entries(compared)) {
    sums.push(
      await sum(
        dataSource,
        table,
        `select md5(row(${columns})::text) as line from ${table} where generation = $1 order by 1`,
        generation,
      ),
    );
  }
  const packs = `select md5(rsc || string_agg(encode(records, 'hex'), '' order by last_offset)) as line
    from journal where generation = $1 group by rsc order by 1`;
  sums.push(await sum(dataSource, 'journal', packs, generation));
  return sums;
};

const sum = async (dataSource: Asked, table: string, lines: string, generation: number): Promise<TableSum> => {
  const rows: { rows: number; checksum: string }[] = await dataSource.query(
    `select count(*)::int as rows, md5(coalesce(string_agg(line, '' order by line), '')) as checksum from (${lines}) as t`,
    [generation],
  );
  return { table, ...rows[0]! };
};
