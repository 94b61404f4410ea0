/**
 * One batch, one statement, one round trip: the position moves only from where the batch was read, and every other change
 * hangs on that row. Postgres makes a single statement all or nothing.
 */
import type { QueryRunner } from 'typeorm';
import { joined, starts } from './columns.js';
import type { Commit, DocumentRow, HistoryRow } from './rows.js';

const moved = `
moved as (
  update position set next_offset = $5, published_offset = greatest(published_offset, $6),
    announced_offset = greatest(announced_offset, $7), applied = applied + $8,
    refused = refused + $9, repeated = repeated + $10, dead_lettered = dead_lettered + $11, waiting = waiting + $12
  where generation = $1 and topic = $2 and partition = $3 and next_offset = $4
  returning 1
)`;

const documentColumns = `
  select $1::int, t.key, t.version, $3::int, t.changed_offset, t.as_of, t.body::json
  from moved, rows from (
    string_to_table($13, chr(1)), unnest($14::bigint[]), unnest($15::bigint[]), unnest($16::timestamptz[]), string_to_table($17, chr(1))
  ) as t(key, version, changed_offset, as_of, body)`;

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
  from moved, rows from (
    string_to_table($18, chr(1)), unnest($19::bigint[]), unnest($20::timestamptz[]), unnest($21::timestamptz[]), string_to_table($22, chr(1))
  ) as t(key, version, occurred_at, known_at, body)
)`;

const competitionStatement = `with ${moved}, ${documents('competition_document')}, ${history('competition_history', 'key')}
select count(*)::int as moved from moved`;

const scoringStatement = `with ${moved}, ${documents('result_document')}, ${history('event_history', 'sport_event')},
journal as (
  insert into journal (generation, sport_event, rsc, last_offset, records)
  select $1, t.sport_event, t.rsc, t.last_offset, substring($26::bytea from t.start for t.length)
  from moved, rows from (
    string_to_table($23, chr(1)), string_to_table($24, chr(1)), unnest($25::bigint[]), unnest($27::int[]), unnest($28::int[])
  ) as t(sport_event, rsc, last_offset, start, length)
)
select count(*)::int as moved from moved`;

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

const positionParameters = ({
  generation,
  topic,
  partition,
  expectedOffset,
  nextOffset,
  publishedOffset,
  announcedOffset,
  tally,
}: Commit): unknown[] => [
  generation,
  topic,
  partition,
  expectedOffset,
  nextOffset,
  publishedOffset,
  announcedOffset,
  tally.applied,
  tally.refused,
  tally.repeated,
  tally.deadLettered,
  tally.waiting,
];

// No rows must give no text: an empty text splits into one empty row.
const texts = (rows: readonly string[]): string | null => (rows.length === 0 ? null : joined(rows));

const documentParameters = (rows: readonly DocumentRow[]): unknown[] => [
  texts(rows.map(({ key }) => key)),
  rows.map(({ version }) => version),
  rows.map(({ changedOffset }) => changedOffset),
  rows.map(({ asOf }) => timestamp(asOf)),
  texts(rows.map(({ body }) => body)),
];

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
 * Commits one batch of the scoring log or the competition log.
 * @returns false when the position was not where the batch began: nothing was written, another writer owns the partition.
 */
export const commit = async (runner: QueryRunner, kind: 'scoring' | 'competition', batch: Commit): Promise<boolean> => {
  if (!hasRareRows(batch)) return move(runner, kind, batch);
  await runner.startTransaction();
  try {
    const done = await move(runner, kind, batch);
    if (done) await writeRareRows(runner, batch);
    await runner.commitTransaction();
    return done;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
};

const move = async (runner: QueryRunner, kind: 'scoring' | 'competition', batch: Commit): Promise<boolean> => {
  const parameters = [
    ...positionParameters(batch),
    ...documentParameters(batch.documents),
    ...historyParameters(batch.history),
  ];
  if (kind === 'competition') return firstMoved(await runner.query(competitionStatement, parameters));
  const { journal } = batch;
  const records = journal.map((row) => row.records);
  parameters.push(
    texts(journal.map(({ sportEvent }) => sportEvent)),
    texts(journal.map(({ rsc }) => rsc)),
    journal.map(({ lastOffset }) => lastOffset),
    Buffer.concat(records),
    starts(records),
    records.map(({ length }) => length),
  );
  return firstMoved(await runner.query(scoringStatement, parameters));
};

const firstMoved = (rows: readonly { moved: number }[]): boolean => rows[0]!.moved === 1;

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
