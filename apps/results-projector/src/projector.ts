/**
 * The writer of a generation: takes the partitions it can get, reads each from its position in Postgres, and goes on until
 * stopped. Whatever fails, it opens everything anew from the tables; nothing in memory is worth saving.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { gamesNow, instantOfMs } from '#competition';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import { competitionEvents, scoringEvents } from '#event-log';
import type { Codec, EventLog, LogReader, TopicSpec } from '#event-log';
import {
  CommitGroup,
  currentGeneration,
  epochOf,
  Leases,
  loadCompetitionDocuments,
  loadGuarded,
  loadGamesClock,
  loadOpenLetters,
  loadPosition,
  loadSportEvents,
  loadUnpublished,
} from '#read-model';
import type { DataSource, QueryRunner } from '#read-model';
import { CompetitionProjection } from './competition-projection.js';
import type { Effects, Projection } from './batch.js';
import { GuardedWire } from './guarded-wire.js';
import { Partition } from './partition.js';
import { ScoringProjection } from './scoring-projection.js';

/** How often it looks whether a partition became free, a lease is gone or another generation is current. */
const lookEveryMs = 500;
const reopenAfterMs = 300;
/** Partitions that fold or commit at the same time; each needs one connection. */
const concurrency = 4;
const batchMaxRecords = 8_000;
const openLettersMax = 10_000;

export interface ProjectorParts {
  readonly dataSource: DataSource;
  readonly log: EventLog;
  readonly scoring: Codec<ScoringEvent>;
  readonly competition: Codec<CompetitionEvent>;
  /** Hears of every batch, for metrics. */
  readonly onBatch?: (topic: string, effects: Effects, lagRecords: number) => void;
  readonly say: (message: string) => void;
}

export interface Kind {
  readonly kind: 'scoring' | 'competition';
  readonly topic: TopicSpec;
}

export const kinds: readonly Kind[] = [
  { kind: 'scoring', topic: scoringEvents },
  { kind: 'competition', topic: competitionEvents },
];

/** Opens one partition of a generation from the tables. With `publish`, sends again what may not have reached the wire. */
export const openPartition = async (
  parts: ProjectorParts,
  { kind, topic }: Kind,
  commits: CommitGroup,
  generation: number,
  partition: number,
  publish: boolean,
): Promise<Partition> => {
  const { dataSource, log } = parts;
  const place = { generation, topic: topic.name, partition };
  return withRunner(dataSource, async (runner) => {
    const position = await loadPosition(runner, place);
    const { nextOffset, publishedOffset } = position;
    const letters = await loadOpenLetters(runner, generation, topic.name, partition, openLettersMax);
    const projection: Projection =
      kind === 'scoring'
        ? new ScoringProjection(
            parts.scoring,
            { load: (codes) => withRunner(dataSource, (own) => loadSportEvents(own, generation, codes)) },
            new Set(letters),
          )
        : new CompetitionProjection(
            parts.competition,
            { load: (keys) => withRunner(dataSource, (own) => loadCompetitionDocuments(own, generation, keys)) },
            new Set(letters),
          );
    const epoch = await epochOf(runner, generation);
    const start = { generation, epoch, topic, partition, nextOffset, publishedOffset, log: publish ? log : null };
    const guarded = kind === 'competition' ? new GuardedWire(await loadGuarded(runner, generation, partition)) : null;
    const opened = new Partition(start, projection, commits, dataSource, guarded);
    if (publish && Math.min(publishedOffset, position.announcedOffset) < nextOffset) {
      const content = await loadUnpublished(runner, kind, place, position);
      await opened.publisher!.publish({ generation, epoch, topic, partition, content }, nextOffset);
    }
    return opened;
  });
};

const withRunner = async <T>(dataSource: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> => {
  const runner = dataSource.createQueryRunner();
  try {
    return await work(runner);
  } finally {
    await runner.release();
  }
};

export class Projector {
  private readonly stopping = Promise.withResolvers<void>();
  private stopped = false;
  private running: Promise<void> | null = null;
  /** True while at least one partition is being read. */
  reading = false;

  constructor(private readonly parts: ProjectorParts) {}

  start(): void {
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.stopping.resolve();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.once();
      } catch (error) {
        this.parts.say(`projecting stopped, opening anew: ${error instanceof Error ? error.message : String(error)}`);
        if (!this.stopped) await sleep(reopenAfterMs);
      } finally {
        this.reading = false;
      }
    }
  }

  /** One life: from taking leases to the first failure, a new generation or the stop. */
  private async once(): Promise<void> {
    const { dataSource } = this.parts;
    const life: Life = { generation: await currentGeneration(dataSource), over: false };
    const ended = await Promise.allSettled(kinds.map((kind) => this.live(kind, life)));
    const failed = ended.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async live(kind: Kind, life: Life): Promise<void> {
    const leases = await Leases.open(this.parts.dataSource, kind.topic.name);
    const commits = new CommitGroup(this.parts.dataSource, kind.kind);
    const owned = new Map<number, Partition>();
    let reader: LogReader | null = null;
    try {
      while (!this.stopped && !life.over) {
        if (await this.take(kind, commits, leases, life, owned)) {
          await reader?.stop();
          reader = await this.read(kind, life, owned);
        }
        if (kind.kind === 'competition') await this.keepGuarded(life, owned);
        await Promise.race([sleep(lookEveryMs), this.stopping.promise, reader?.done ?? never]);
        if (this.stopped) return;
        if ((await currentGeneration(this.parts.dataSource)) !== life.generation)
          throw new Error('another generation is current');
      }
    } finally {
      life.over = true;
      for (const { publisher } of owned.values()) publisher?.stop();
      await reader?.stop().catch(() => undefined);
      await Promise.allSettled([...owned.values()].map(async ({ publisher }) => publisher?.settled()));
      await leases.close();
    }
  }

  private async read({ topic }: Kind, life: Life, owned: ReadonlyMap<number, Partition>): Promise<LogReader> {
    const options = {
      partitions: [...owned.keys()],
      from: (partition: number) => owned.get(partition)!.position,
      concurrency,
      batchMaxRecords,
    };
    const reader = await this.parts.log.read(topic.name, options, async (batch) => {
      if (life.over) return;
      const effects = await owned.get(batch.partition)!.handle(batch);
      this.parts.onBatch?.(topic.name, effects, batch.end - batch.records.at(-1)!.offset - 1);
    });
    this.reading = true;
    return reader;
  }

  /** Embargoes end by the Games clock, whoever set it. */
  private async keepGuarded({ generation }: Life, owned: ReadonlyMap<number, Partition>): Promise<void> {
    const clock = await withRunner(this.parts.dataSource, (runner) => loadGamesClock(runner, generation));
    const now = gamesNow(clock, instantOfMs(Date.now()));
    for (const partition of owned.values()) await partition.keepGuarded(now);
  }

  /** Takes what nobody writes. @returns whether the set of partitions grew. */
  private async take(
    { kind, topic }: Kind,
    commits: CommitGroup,
    leases: Leases,
    { generation }: Life,
    owned: Map<number, Partition>,
  ): Promise<boolean> {
    await leases.check();
    const before = owned.size;
    for (let partition = 0; partition < topic.partitions; partition++) {
      if (owned.has(partition) || !(await leases.take(partition))) continue;
      owned.set(partition, await openPartition(this.parts, { kind, topic }, commits, generation, partition, true));
    }
    if (owned.size === before) return false;
    this.parts.say(
      `projecting ${topic.name}: ${[...owned].map(([partition, { position }]) => `${partition}@${position}`).join(' ')}`,
    );
    return true;
  }
}

/** What both logs' readers share until one of them fails. */
interface Life {
  readonly generation: number;
  over: boolean;
}

const never = new Promise<never>(() => undefined);
