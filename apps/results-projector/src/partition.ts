/** One partition's road: records in, one commit, documents out. */
import type { EventLog, LogBatch, TopicSpec } from '#event-log';
import { loadCompetitionDocuments } from '#read-model';
import type { Commit, CommitGroup, DataSource, StoredDocument } from '#read-model';
import { printInstant } from '#competition';
import type { Instant } from '#competition';
import type { Effects, Projection } from './batch.js';
import type { GuardedWire } from './guarded-wire.js';
import { PartitionPublisher } from './publisher.js';

/** The position was not where we left it: another writer has the partition, or Postgres lost its last moments. */
export class LostPartitionError extends Error {
  constructor(topic: string, partition: number) {
    super(`${topic}/${partition} was moved by another writer; reading its position again`);
    this.name = 'LostPartitionError';
  }
}

export interface PartitionStart {
  readonly generation: number;
  readonly epoch: string;
  readonly topic: TopicSpec;
  readonly partition: number;
  readonly nextOffset: number;
  readonly publishedOffset: number;
  /** Absent while a generation is being rebuilt: nothing goes out. */
  readonly log: EventLog | null;
}

export class Partition {
  readonly publisher: PartitionPublisher | null;
  private nextOffset: number;

  constructor(
    private readonly start: PartitionStart,
    private readonly projection: Projection,
    private readonly commits: CommitGroup,
    private readonly dataSource: DataSource,
    /** What editors write; the scoring log has none. */
    private readonly guarded: GuardedWire | null,
  ) {
    this.nextOffset = start.nextOffset;
    this.publisher = start.log && new PartitionPublisher(start.log, start.publishedOffset);
  }

  get position(): number {
    return this.nextOffset;
  }

  /** @throws LostPartitionError, or what Postgres says; memory is then ahead of the tables, and the partition is to be opened anew. */
  async handle(batch: LogBatch): Promise<Effects> {
    const records =
      batch.records[0]!.offset >= this.nextOffset
        ? batch.records
        : batch.records.filter(({ offset }) => offset >= this.nextOffset);
    await this.projection.prepare(records);
    const effects = this.projection.apply(records);
    const nextOffset = batch.records.at(-1)!.offset + 1;
    await this.commit(effects, nextOffset);
    this.nextOffset = nextOffset;
    await this.publish(effects, nextOffset);
    this.projection.rest();
    return effects;
  }

  /** Sends what editors wrote when its time comes. */
  async keepGuarded(gamesNow: Instant): Promise<void> {
    const { guarded, publisher, dataSource } = this;
    const { generation } = this.start;
    if (!guarded || !publisher) return;
    const load = async (keys: readonly string[]): Promise<Iterable<StoredDocument>> => {
      const runner = dataSource.createQueryRunner();
      try {
        return (await loadCompetitionDocuments(runner, generation, keys)).values();
      } finally {
        await runner.release();
      }
    };
    await guarded.look(gamesNow, load, (documents) => publisher.announce(documents, this.start));
  }

  private async commit(effects: Effects, nextOffset: number): Promise<void> {
    const { generation, topic, partition } = this.start;
    const batch: Commit = {
      ...effects,
      generation,
      topic: topic.name,
      partition,
      expectedOffset: this.nextOffset,
      nextOffset,
      // A rebuild sends nothing: its documents go out after the switch, and what the old generation announced stays said.
      publishedOffset: this.publisher?.publishedOffset ?? 0,
      announcedOffset: this.publisher?.publishedOffset ?? nextOffset,
    };
    if (!(await this.commits.commit(batch))) throw new LostPartitionError(topic.name, partition);
  }

  private async publish({ documents, refusals, deadLetters }: Effects, nextOffset: number): Promise<void> {
    if (!this.publisher) return;
    const { generation, epoch, topic, partition } = this.start;
    const content = {
      documents,
      deadLetters,
      refusals: refusals.map((refusal) => ({ source: refusal.source, body: refusalJson(topic, partition, refusal) })),
    };
    await this.publisher.publish({ generation, epoch, topic, partition, content }, nextOffset);
    this.guarded?.changed(documents);
  }
}

const refusalJson = (topic: TopicSpec, partition: number, refusal: Effects['refusals'][number]): string =>
  JSON.stringify({
    source: refusal.source,
    subject: refusal.subject,
    sequence: refusal.sequence,
    topic: topic.name,
    partition,
    offset: refusal.offset,
    code: refusal.code,
    message: refusal.message,
    occurredAt: printInstant(refusal.occurredAt),
    refusedAt: new Date(refusal.refusedAt).toISOString(),
  });
