/**
 * What one would write first: Nest's Kafka transport hands over one JSON event at a time, a DTO is validated, the rows are
 * read, changed and saved one by one, and the document is emitted. The only place where a benchmark may break the import rules.
 */
import 'reflect-metadata';
import { Controller, Inject, Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientKafka, ClientsModule, EventPattern, Payload, Transport } from '@nestjs/microservices';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Length, Min } from 'class-validator';
import { Kafka, logLevel } from 'kafkajs';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { toJson } from '#competition';
import type { ScoringEvent } from '#competition';
import { say } from '../report.js';

const topic = 'bench-baseline-events';
const wire = 'bench-baseline-results';
const saidEveryEvents = 1_000;

@Entity('baseline_unit')
class UnitRow {
  @PrimaryColumn('text') rsc: string;
  @Column('text') status: string;
  @Column('int') version: number;
}

@Entity('baseline_line')
class LineRow {
  @PrimaryColumn('text') rsc: string;
  @PrimaryColumn('text') competitor: string;
  @Column('text', { nullable: true }) mark: string | null;
  @Column('int', { nullable: true }) rank: number | null;
}

class EventDto {
  @IsIn(['StartListPublished', 'ResultStatusChanged', 'MarkRecorded']) type: string;
  @IsString() @Length(34, 34) rsc: string;
  @IsString() source: string;
  @IsInt() @Min(1) sequence: number;
  @IsString() occurredAt: string;
  @IsString() actor: string;
  @IsString() origin: string;
  @IsOptional() @IsString() status?: string;
  @IsOptional() reason?: string | null;
  @IsOptional() @IsString() competitor?: string;
  @IsOptional() @IsObject() mark?: { kind: string; text: string };
  @IsOptional() competitors?: { competitor: string }[];
}

const handled = { count: 0, warmAt: 0, warmCount: 0, done: (): void => undefined };

@Controller()
class ResultsController {
  constructor(
    @Inject('WIRE') private readonly client: ClientKafka,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  @EventPattern(topic)
  async onEvent(@Payload() event: EventDto): Promise<void> {
    const units = this.dataSource.getRepository(UnitRow);
    const lines = this.dataSource.getRepository(LineRow);
    const unit =
      (await units.findOneBy({ rsc: event.rsc })) ?? units.create({ rsc: event.rsc, status: 'START_LIST', version: 0 });
    if (event.type === 'StartListPublished') {
      for (const { competitor } of event.competitors!)
        await lines.save(lines.create({ rsc: event.rsc, competitor, mark: null, rank: null }));
    }
    if (event.type === 'ResultStatusChanged') unit.status = event.status!;
    const ofUnit = await lines.findBy({ rsc: event.rsc });
    if (event.type === 'MarkRecorded') {
      const changed = new Set<LineRow>();
      const line = ofUnit.find(({ competitor }) => competitor === event.competitor)!;
      line.mark = event.mark!.text;
      changed.add(line);
      const marked = ofUnit.filter(({ mark }) => mark !== null).sort((a, b) => Number(a.mark) - Number(b.mark));
      for (const other of marked) {
        const rank = 1 + marked.filter(({ mark }) => Number(mark) < Number(other.mark)).length;
        if (other.rank !== rank) changed.add(Object.assign(other, { rank }));
      }
      for (const row of changed) await lines.save(row);
    }
    unit.version++;
    await units.save(unit);
    this.client.emit(wire, { key: event.rsc, value: JSON.stringify({ unit, lines: ofUnit }) });
    handled.count++;
    if (handled.count === handled.warmCount) handled.warmAt = performance.now();
    handled.done();
  }
}

export interface BaselineOptions {
  readonly kafkaBrokers: string;
  readonly databaseUrl: string;
  readonly events: Iterable<ScoringEvent>;
  readonly count: number;
}

/** @returns events per second after the first tenth, which warms up. */
export const runBaseline = async ({ kafkaBrokers, databaseUrl, events, count }: BaselineOptions): Promise<number[]> => {
  const brokers = kafkaBrokers.split(',');
  const kafka = new Kafka({ clientId: 'baseline-producer', brokers, logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({
    topics: [topic, wire].map((name) => ({ topic: name, numPartitions: 1, replicationFactor: 1 })),
  });
  const producer = kafka.producer();
  await producer.connect();
  let messages: { key: string; value: string }[] = [];
  const flush = async (): Promise<void> => {
    await producer.send({ topic, messages });
    messages = [];
  };
  for (const event of events) {
    messages.push({ key: event.rsc.slice(0, 22), value: JSON.stringify(toJson(event)) });
    if (messages.length === 1_000) await flush();
  }
  if (messages.length > 0) await flush();

  const dataSource = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities: [UnitRow, LineRow],
    synchronize: true,
    installExtensions: false,
  }).initialize();
  const client = { client: { clientId: 'baseline', brokers, logLevel: logLevel.NOTHING } };

  @Module({
    imports: [
      ClientsModule.register([
        { name: 'WIRE', transport: Transport.KAFKA, options: { ...client, producerOnlyMode: true } },
      ]),
    ],
    controllers: [ResultsController],
    providers: [{ provide: DataSource, useValue: dataSource }],
  })
  class BaselineModule {}

  handled.warmCount = Math.floor(count / 10);
  const finished = new Promise<void>((resolve) => {
    handled.done = () => {
      if (handled.count % saidEveryEvents === 0) say(`baseline: ${handled.count} of ${count} events`);
      if (handled.count === count) resolve();
    };
  });
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(BaselineModule, {
    transport: Transport.KAFKA,
    options: { ...client, consumer: { groupId: 'baseline' }, subscribe: { fromBeginning: true } },
    logger: false,
  });
  app.useGlobalPipes(new ValidationPipe({ transform: true }));
  await app.listen();
  await finished;
  const rate = ((count - handled.warmCount) / (performance.now() - handled.warmAt)) * 1000;
  await app.close();
  await dataSource.destroy();
  await producer.disconnect();
  await admin.disconnect();
  return [rate];
};
