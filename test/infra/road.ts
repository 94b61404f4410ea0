/** The road without HTTP: a log, a database of its own, and a projector between them. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import { subjectOf } from '#competition';
import {
  allTopics,
  competitionCodec,
  competitionEvents,
  memoryLog,
  results,
  scoringCodec,
  scoringEvents,
} from '#event-log';
import type { EventLog, LogRecord, NewRecord } from '#event-log';
import { currentGeneration, loadPositions, migrate, openDataSource, sumGeneration } from '#read-model';
import type { DataSource, TableSum } from '#read-model';
import { Projector } from '../../apps/results-projector/src/projector.js';
import type { ProjectorParts } from '../../apps/results-projector/src/projector.js';
import { freshDatabase } from './index.js';

const projectedWithinMs = 20_000;

export class Road {
  private constructor(
    readonly log: EventLog,
    readonly databaseUrl: string,
    readonly dataSource: DataSource,
    readonly parts: ProjectorParts,
    private projector: Projector,
  ) {}

  static async open(log: EventLog = memoryLog()): Promise<Road> {
    const databaseUrl = await freshDatabase();
    await migrate(databaseUrl);
    const dataSource = await openDataSource(databaseUrl, { name: 'road', poolMaxConnections: 12, relaxedCommit: true });
    await log.ensureTopics(allTopics);
    const parts: ProjectorParts = {
      dataSource,
      log,
      scoring: await scoringCodec(),
      competition: await competitionCodec(),
      say: () => undefined,
    };
    const road = new Road(log, databaseUrl, dataSource, parts, new Projector(parts));
    road.projector.start();
    return road;
  }

  /** Appends events as ingest would. */
  async say(...events: readonly ScoringEvent[]): Promise<void> {
    await this.append(...events.map((event) => this.recordOf(event)));
  }

  async announce(...events: readonly CompetitionEvent[]): Promise<void> {
    const records = events.map((event) => ({ key: subjectOf(event), value: this.parts.competition.encode(event) }));
    await this.log.append(competitionEvents.name, records);
    await this.projected();
  }

  recordOf(event: ScoringEvent): NewRecord {
    const { source, rsc, sequence } = event;
    return {
      key: rsc.slice(0, 22),
      value: this.parts.scoring.encode(event),
      headers: { ce_id: `${source}/${rsc}/${sequence}` },
    };
  }

  async append(...records: readonly NewRecord[]): Promise<void> {
    await this.log.append(scoringEvents.name, records);
    await this.projected();
  }

  /** Waits until everything in the log is in the tables. */
  async projected(): Promise<void> {
    const until = Date.now() + projectedWithinMs;
    for (;;) {
      const positions = await loadPositions(this.dataSource, await currentGeneration(this.dataSource));
      let behind = 0;
      for (const topic of [scoringEvents.name, competitionEvents.name]) {
        const bounds = await this.log.bounds(topic);
        bounds.forEach(({ end }, partition) => {
          behind += end - (positions.find((at) => at.topic === topic && at.partition === partition)?.nextOffset ?? 0);
        });
      }
      if (behind === 0) return;
      if (Date.now() > until) throw new Error(`${behind} records are not projected after ${projectedWithinMs} ms`);
      await sleep(10);
    }
  }

  /** Counts of what became of the scoring log's records. */
  async tally(): Promise<Record<string, number>> {
    const positions = await loadPositions(this.dataSource, await currentGeneration(this.dataSource));
    const sum = { applied: 0, refused: 0, repeated: 0, deadLettered: 0, waiting: 0 };
    for (const position of positions) {
      if (position.topic !== scoringEvents.name) continue;
      for (const part of Object.keys(sum) as (keyof typeof sum)[]) sum[part] += position[part];
    }
    return sum;
  }

  async sums(): Promise<TableSum[]> {
    return sumGeneration(this.dataSource, await currentGeneration(this.dataSource));
  }

  /** A row's body by its key, as the tables hold it; null when there is none. */
  async body<T>(key: string): Promise<T | null> {
    const table = /^(unit|event):/.test(key) ? 'result_document' : 'competition_document';
    const generation = await currentGeneration(this.dataSource);
    const rows: { body: T }[] = await this.dataSource.query(
      `select body from ${table} where key = $1 and generation = $2`,
      [key, generation],
    );
    return rows[0]?.body ?? null;
  }

  /** The newest record per key of a topic, in order. */
  async newest(topic = results.name): Promise<Map<string, LogRecord>> {
    const newest = new Map<string, LogRecord>();
    for (const record of await this.records(topic)) newest.set(record.key, record);
    return newest;
  }

  async records(topic: string): Promise<LogRecord[]> {
    const bounds = await this.log.bounds(topic);
    const left = new Set(bounds.flatMap(({ start, end }, partition) => (end > start ? [partition] : [])));
    const records: LogRecord[] = [];
    if (left.size === 0) return records;
    const { promise, resolve } = Promise.withResolvers<void>();
    const reader = await this.log.read(topic, { from: () => 0 }, async (batch) => {
      records.push(...batch.records);
      if (batch.records.at(-1)!.offset + 1 >= bounds[batch.partition]!.end) left.delete(batch.partition);
      if (left.size === 0) resolve();
    });
    await promise;
    await reader.stop();
    return records;
  }

  /** The projector's process ends; what it wrote stays. */
  async stopProjector(): Promise<void> {
    await this.projector.stop();
  }

  startProjector(): void {
    this.projector = new Projector(this.parts);
    this.projector.start();
  }

  async close(): Promise<void> {
    await this.projector.stop();
    await this.log.close();
    await this.dataSource.destroy();
  }
}
