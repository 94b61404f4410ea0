import { Pool } from 'pg';
import { Delivery } from '../delivery.js';
import { GroupCommit } from '../group-commit.js';
import { LogError } from '../log.js';
import type { BatchHandler, EventLog, LogReader, NewRecord, ReadOptions, TopicSpec } from '../log.js';
import type { Placed } from '../placed.js';
import { Bell } from './bell.js';
import { logErrorOf } from './errors.js';
import { PostgresSource } from './source.js';
import { tables } from './tables.js';

export interface PostgresLogOptions {
  readonly databaseUrl: string;
  /** Names this process to the server. */
  readonly clientId: string;
  /** After this long an append is rejected as "unknown". */
  readonly appendTimeoutMs?: number | undefined;
}

const defaultAppendTimeoutMs = 10_000;
const poolMaxConnections = 4;
const connectTimeoutMs = 3_000;
/** How often records past their days are dropped, while a process has the log open. */
const dropEveryMs = 3_600_000;

interface Topic {
  readonly id: number;
  readonly name: string;
  readonly partitions: number;
}

export class PostgresLog implements EventLog {
  readonly description: string;
  readonly #pool: Pool;
  readonly #config: { connectionString: string; application_name: string };
  readonly #appendTimeoutMs: number;
  readonly #topics = new Map<string, Topic>();
  readonly #commits = new Map<string, GroupCommit>();
  readonly #readers = new Map<Delivery, string>();
  #tables: Promise<void> | undefined;
  #bell: Bell | undefined;
  #dropping: NodeJS.Timeout | undefined;
  #closed = false;

  constructor({ databaseUrl, clientId, appendTimeoutMs }: PostgresLogOptions) {
    const { host, pathname } = new URL(databaseUrl);
    this.description = `Postgres at ${host}${pathname}, for one laptop`;
    this.#appendTimeoutMs = appendTimeoutMs ?? defaultAppendTimeoutMs;
    this.#config = { connectionString: databaseUrl, application_name: clientId };
    this.#pool = new Pool({
      ...this.#config,
      max: poolMaxConnections,
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: this.#appendTimeoutMs,
    });
    // An idle connection that breaks is replaced by the next query, which reports what it finds.
    this.#pool.on('error', () => undefined);
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    await this.#query(
      'create topics',
      `with added as (
         insert into podium_log.topic (name, partitions, newest_per_key, keep_days)
         select * from unnest($1::text[], $2::int[], $3::boolean[], $4::int[])
         on conflict (name) do nothing
         returning id, partitions)
       insert into podium_log.partition (topic, partition)
       select id, generate_series(0, partitions - 1) from added`,
      [
        topics.map(({ name }) => name),
        topics.map(({ partitions }) => partitions),
        topics.map(({ keep }) => keep === 'newest-per-key'),
        topics.map(({ keep }) => (typeof keep === 'object' ? keep.days : null)),
      ],
    );
    for (const { name, partitions } of topics) {
      const found = (await this.#topic(name)).partitions;
      if (found !== partitions)
        throw new LogError(
          `topic ${name} has ${found} partitions and needs ${partitions}: keys would move; give the topic a new version`,
          'TOPIC_MISMATCH',
          false,
        );
    }
    await this.#dropExpired();
    this.#dropping ??= setInterval(() => void this.#dropExpired().catch(() => undefined), dropEveryMs).unref();
  }

  async append(topic: string, records: readonly NewRecord[]): Promise<void> {
    this.#assertOpen();
    if (records.length === 0) return;
    let commits = this.#commits.get(topic);
    if (!commits) {
      const { id, partitions } = await this.#topic(topic);
      commits =
        this.#commits.get(topic) ??
        new GroupCommit({
          topic,
          partitions,
          appendTimeoutMs: this.#appendTimeoutMs,
          send: (placed) => this.#insert(topic, id, placed),
        });
      this.#commits.set(topic, commits);
    }
    await commits.append(records);
  }

  async read(topic: string, options: ReadOptions, handle: BatchHandler): Promise<LogReader> {
    const { id, partitions } = await this.#topic(topic);
    const all = Array.from({ length: partitions }, (_, partition) => partition);
    const delivery = new Delivery(options.partitions ?? all, options, handle);
    this.#readers.set(delivery, topic);
    this.#bell ??= new Bell(this.#config, {
      onRecords: (name, woken) => {
        for (const [reader, read] of this.#readers) if (read === name) woken.forEach((number) => reader.wake(number));
      },
      onConnected: () => {
        for (const reader of this.#readers.keys()) reader.wakeAll();
      },
    });
    delivery.begin(
      new PostgresSource({
        pool: this.#pool,
        topic: { id, name: topic },
        delivery,
        onTrouble: options.onTrouble,
        onClose: () => this.#readers.delete(delivery),
      }),
    );
    return delivery;
  }

  async bounds(topic: string): Promise<{ start: number; end: number }[]> {
    const { id } = await this.#topic(topic);
    const rows = await this.#query<{ start: string; end: string }>(
      `bounds of ${topic}`,
      `select counter.next_offset as end, coalesce((
           select record_offset from podium_log.record
           where topic = counter.topic and partition = counter.partition order by record_offset limit 1
         ), counter.next_offset) as start
       from podium_log.partition counter where counter.topic = $1 order by counter.partition`,
      [id],
    );
    return rows.map(({ start, end }) => ({ start: Number(start), end: Number(end) }));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#dropping);
    await Promise.all([...this.#readers.keys()].map((reader) => reader.stop()));
    await Promise.all([...this.#commits.values()].map((commits) => commits.idle()));
    await this.#bell?.close();
    await this.#pool.end();
  }

  async #insert(topic: string, id: number, records: readonly Placed[]): Promise<void> {
    try {
      await this.#pool.query({
        name: 'podium_log_append',
        text: 'select podium_log.append($1, $2::int[], $3::text[], $4::bytea[], $5::text[])',
        values: [
          id,
          records.map(({ partition }) => partition),
          records.map(({ key }) => key),
          records.map(({ value }) => value),
          records.map(({ headers }) => JSON.stringify(headers)),
        ],
      });
    } catch (error) {
      throw logErrorOf(error, `append to ${topic}`);
    }
  }

  async #topic(name: string): Promise<Topic> {
    const known = this.#topics.get(name);
    if (known) return known;
    const [topic] = await this.#query<Topic>(
      name,
      'select id, name, partitions from podium_log.topic where name = $1',
      [name],
    );
    if (!topic) throw new LogError(`there is no topic ${name}; ensureTopics creates it`, 'UNKNOWN_TOPIC', false);
    this.#topics.set(name, topic);
    return topic;
  }

  async #dropExpired(): Promise<void> {
    await this.#query(
      'drop what is past its days',
      `delete from podium_log.record using podium_log.topic
       where topic.id = record.topic
         and record.appended_at_ms < (extract(epoch from now()) - topic.keep_days * 86400) * 1000`,
      [],
    );
  }

  async #query<Row extends object>(doing: string, text: string, values: unknown[]): Promise<Row[]> {
    this.#assertOpen();
    try {
      this.#tables ??= this.#pool.query(tables).then(() => undefined);
      await this.#tables;
      return (await this.#pool.query<Row>(text, values)).rows;
    } catch (error) {
      this.#tables = undefined;
      throw logErrorOf(error, doing);
    }
  }

  #assertOpen(): void {
    if (this.#closed) throw new LogError('this log was closed', 'CLOSED', false);
  }
}
