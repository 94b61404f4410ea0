/**
 * Batches of several partitions, one statement, one round trip: positions move only from where the batches were read, and
 * every other change hangs on all of them having moved. Postgres makes a single statement all or nothing.
 */
import type { QueryRunner } from 'typeorm';
import { joined, starts } from './columns.js';
import type { Commit, HistoryRow } from './rows.js';

const moved = `
moved as (
  update position set next_offset = t.next_offset, published_offset = greatest(position.published_offset, t.published_offset),
    announced_offset = greatest(position.announced_offset, t.announced_offset), applied = position.applied + t.applied,
    refused = position.refused + t.refused, repeated = position.repeated + t.repeated,
    dead_lettered = position.dead_lettered + t.dead_lettered, waiting = position.waiting + t.waiting
  from rows from (
    unnest($3::int[]), unnest($4::bigint[]), unnest($5::bigint[]), unnest($6::bigint[]), unnest($7::bigint[]),
    unnest($8::bigint[]), unnest($9::bigint[]), unnest($10::bigint[]), unnest($11::bigint[]), unnest($12::bigint[])
  ) as t(partition, expected_offset, next_offset, published_offset, announced_offset, applied, refused, repeated, dead_lettered, waiting)
  where position.generation = $1 and position.topic = $2 and position.partition = t.partition
    and position.next_offset = t.expected_offset
  returning 1
),
allowed as (select 1 / (count(*) = cardinality($3::int[]))::int from moved)`;

const documentColumns = `
  select $1::int, t.key, t.version, t.partition, t.changed_offset, t.as_of, t.body::json
  from allowed, rows from (
    string_to_table($13, chr(1)), unnest($14::bigint[]), unnest($15::int[]), unnest($16::bigint[]), unnest($17::timestamptz[]),
    string_to_table($18, chr(1))
  ) as t(key, version, partition, changed_offset, as_of, body)`;

const documents = (table: string): string => `
documents as (
  insert into ${table} as old (generation, key, version, partition, changed_offset, as_of, body) ${documentColumns}
  on conflict (generation, key) do update set version = excluded.version, changed_offset = excluded.changed_offset,
    as_of = excluded.as_of, body = excluded.body
  where old.version < excluded.version
)`;

const history = (table: string, key: string): string => `
history as (
  insert into ${table} (generation, ${key}, version, occurred_at, known_at, body)
  select $1, t.key, t.version, t.occurred_at, t.known_at, t.body::json
  from allowed, rows from (
    string_to_table($19, chr(1)), unnest($20::bigint[]), unnest($21::timestamptz[]), unnest($22::timestamptz[]), string_to_table($23, chr(1))
  ) as t(key, version, occurred_at, known_at, body)
)`;

const competitionStatement = `with ${moved}, ${documents('competition_document')}, ${history('competition_history', 'key')}
select 1 from allowed`;

const scoringStatement = `with ${moved}, ${documents('result_document')}, ${history('event_history', 'sport_event')},
journal as (
  insert into journal (generation, sport_event, rsc, last_offset, records)
  select $1, t.sport_event, t.rsc, t.last_offset, substring($27::bytea from t.start for t.length)
  from allowed, rows from (
    string_to_table($24, chr(1)), string_to_table($25, chr(1)), unnest($26::bigint[]), unnest($28::int[]), unnest($29::int[])
  ) as t(sport_event, rsc, last_offset, start, length)
)
select 1 from allowed`;

/** What Postgres says when `allowed` divides by nothing. */
const notAllowed = '22012';

/** Rare rows, in statements of their own so that the common one stays small. */
const waitingStatement = `
  insert into waiting_event (generation, partition, record_offset, rsc, source, sequence, appended_at, record)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const freedStatement = 'delete from waiting_event where generation = $1 and partition = $2 and record_offset = any($3)';
const refusalStatement = `
  insert into refusal (generation, topic, partition, record_offset, source, subject, sequence, code, message, occurred_at, refused_at)
  select $1, $2, $3, t.* from rows from (
    unnest($4::bigint[]), unnest($5::text[]), unnest($6::text[]), unnest($7::bigint[]), unnest($8::text[]), unnest($9::text[]),
    unnest($10::timestamptz[]), unnest($11::timestamptz[])
  ) as t`;
const deadLetterStatement = `
  insert into dead_letter (generation, topic, partition, record_offset, key, value, headers, reason, message, appended_at, state)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'OPEN')`;
const settledStatement = `
  update dead_letter set state = $4 where generation = $1 and topic = $2 and state = 'OPEN' and headers ->> 'ce_id' = $3`;
const discardedStatement = `
  update dead_letter set state = 'DISCARDED'
  where generation = $1 and topic = $2 and partition = $3 and state = 'OPEN' and record_offset = any($4)`;

/** Microseconds as Postgres reads them. */
const timestamp = (micros: number): string => {
  const iso = new Date(Math.floor(micros / 1000)).toISOString();
  return `${iso.slice(0, -1)}${String(micros % 1000).padStart(3, '0')}Z`;
};
const timestampOfMs = (ms: number): string => new Date(ms).toISOString();

const positionParameters = (batches: readonly Commit[]): unknown[] => {
  const { generation, topic } = batches[0]!;
  const column = (value: (batch: Commit) => number): number[] => batches.map(value);
  return [
    generation,
    topic,
    column(({ partition }) => partition),
    column(({ expectedOffset }) => expectedOffset),
    column(({ nextOffset }) => nextOffset),
    column(({ publishedOffset }) => publishedOffset),
    column(({ announcedOffset }) => announcedOffset),
    column(({ tally }) => tally.applied),
    column(({ tally }) => tally.refused),
    column(({ tally }) => tally.repeated),
    column(({ tally }) => tally.deadLettered),
    column(({ tally }) => tally.waiting),
  ];
};

// No rows must give no text: an empty text splits into one empty row.
const texts = (rows: readonly string[]): string | null => (rows.length === 0 ? null : joined(rows));

const documentParameters = (batches: readonly Commit[]): unknown[] => {
  const rows = batches.flatMap(({ documents: own }) => own);
  return [
    texts(rows.map(({ key }) => key)),
    rows.map(({ version }) => version),
    batches.flatMap(({ partition, documents: own }) => own.map(() => partition)),
    rows.map(({ changedOffset }) => changedOffset),
    rows.map(({ asOf }) => timestamp(asOf)),
    texts(rows.map(({ body }) => body)),
  ];
};

const historyParameters = (rows: readonly HistoryRow[]): unknown[] => [
  texts(rows.map(({ key }) => key)),
  rows.map(({ version }) => version),
  rows.map(({ occurredAt }) => timestamp(occurredAt)),
  rows.map(({ knownAt }) => timestampOfMs(knownAt)),
  texts(rows.map(({ body }) => body)),
];

const hasRareRows = (batch: Commit): boolean =>
  [batch.waiting, batch.freed, batch.refusals, batch.deadLetters, batch.settledLetters, batch.discardedLetters].some(
    ({ length }) => length > 0,
  );

/**
 * Commits batches of one log and generation, each of another partition: all or none.
 * @returns false when a position was not where its batch began: nothing was written, another writer owns the partition.
 */
export const commit = async (
  runner: QueryRunner,
  kind: 'scoring' | 'competition',
  batches: readonly Commit[],
): Promise<boolean> => {
  const rare = batches.filter(hasRareRows);
  try {
    if (rare.length === 0) await move(runner, kind, batches);
    else {
      await runner.startTransaction();
      await move(runner, kind, batches);
      for (const batch of rare) await writeRareRows(runner, batch);
      await runner.commitTransaction();
    }
    return true;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    if ((error as { code?: string }).code === notAllowed) return false;
    throw error;
  }
};

const move = async (
  runner: QueryRunner,
  kind: 'scoring' | 'competition',
  batches: readonly Commit[],
): Promise<void> => {
  const parameters = [
    ...positionParameters(batches),
    ...documentParameters(batches),
    ...historyParameters(batches.flatMap(({ history: own }) => own)),
  ];
  if (kind === 'competition') return void (await runner.query(competitionStatement, parameters));
  const journal = batches.flatMap((batch) => batch.journal);
  const records = journal.map((row) => row.records);
  parameters.push(
    texts(journal.map(({ sportEvent }) => sportEvent)),
    texts(journal.map(({ rsc }) => rsc)),
    journal.map(({ lastOffset }) => lastOffset),
    Buffer.concat(records),
    starts(records),
    records.map(({ length }) => length),
  );
  await runner.query(scoringStatement, parameters);
};

const writeRareRows = async (runner: QueryRunner, batch: Commit): Promise<void> => {
  const { generation, topic, partition, waiting, freed, refusals, deadLetters, settledLetters, discardedLetters } =
    batch;
  for (const { offset, rsc, source, sequence, appendedAt, record } of waiting) {
    await runner.query(waitingStatement, [
      generation,
      partition,
      offset,
      rsc,
      source,
      sequence,
      timestampOfMs(appendedAt),
      record,
    ]);
  }
  if (freed.length > 0) await runner.query(freedStatement, [generation, partition, freed]);
  if (refusals.length > 0) {
    await runner.query(refusalStatement, [
      generation,
      topic,
      partition,
      refusals.map(({ offset }) => offset),
      refusals.map(({ source }) => source),
      refusals.map(({ subject }) => subject),
      refusals.map(({ sequence }) => sequence),
      refusals.map(({ code }) => code),
      refusals.map(({ message }) => message),
      refusals.map(({ occurredAt }) => timestamp(occurredAt)),
      refusals.map(({ refusedAt }) => timestampOfMs(refusedAt)),
    ]);
  }
  for (const letter of deadLetters) {
    const { offset, key, value, headers, reason, message, appendedAt } = letter;
    const parameters = [
      generation,
      topic,
      partition,
      offset,
      key,
      value,
      headers,
      reason,
      message,
      timestampOfMs(appendedAt),
    ];
    await runner.query(deadLetterStatement, parameters);
  }
  for (const { name, state } of settledLetters) await runner.query(settledStatement, [generation, topic, name, state]);
  if (discardedLetters.length > 0) {
    await runner.query(discardedStatement, [generation, topic, partition, discardedLetters]);
  }
};
