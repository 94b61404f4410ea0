/**
 * From Kafka to committed rows and the wire: events per second of the projector, next to the obvious service in the same
 * run. Needs KAFKA_BROKERS and DATABASE_URL of servers with nothing else in them; `podium bench projection` starts such.
 */
import { allTopics, competitionCodec, openEventLog, scoringCodec, scoringEvents } from '#event-log';
import type { EventLog, NewRecord } from '#event-log';
import { migrate, openDataSource } from '#read-model';
import { Projector } from '../../apps/results-projector/src/projector.js';
import { runBaseline } from './baseline/run.js';
import { busyDay, unitCount } from './events.js';
import { measured, print, say } from './report.js';

const warmUpEvents = 100_000;
const roundEvents = 300_000;
const steadyMs = 30_000;
const baselineEvents = 10_000;
const appendChunk = 5_000;

const databaseUrl = process.env.DATABASE_URL!;
const kafkaBrokers = process.env.KAFKA_BROKERS!;

await migrate(databaseUrl);
const dataSource = await openDataSource(databaseUrl, {
  name: 'bench',
  poolMaxConnections: 12,
  statementTimeoutMs: 0,
  relaxedCommit: true,
});
const log = await openEventLog({ clientId: 'bench', kafkaBrokers, databaseUrl });
await log.ensureTopics(allTopics);
const codec = await scoringCodec();

const append = async (to: EventLog, round: number, count: number): Promise<void> => {
  let chunk: NewRecord[] = [];
  for (const event of busyDay(round, count)) {
    chunk.push({ key: event.rsc.slice(0, 22), value: codec.encode(event) });
    if (chunk.length < appendChunk) continue;
    await to.append(scoringEvents.name, chunk);
    chunk = [];
  }
  if (chunk.length > 0) await to.append(scoringEvents.name, chunk);
};

/** Projects what lies in the log. @returns milliseconds from the first batch handed over to the last document on the wire. */
const project = async (count: number): Promise<number> => {
  let applied = 0;
  let startedAt = 0;
  let finish: () => void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const projector = new Projector({
    dataSource,
    log: observed(log, () => (startedAt ||= performance.now())),
    scoring: codec,
    competition: await competitionCodec(),
    say: () => undefined,
    onBatch: (topic, { tally }) => {
      if (topic === scoringEvents.name) applied += tally.applied;
      if (applied >= count) finish();
    },
  });
  projector.start();
  await finished;
  // Stopping waits for what is under way to the wire.
  await projector.stop();
  const elapsed = performance.now() - startedAt;
  if (applied !== count) throw new Error(`${applied} events applied of ${count}: the measurement is worth nothing`);
  return elapsed;
};

/** The same log; tells when the first batch of scoring events is handed over. */
const observed = (real: EventLog, onFirst: () => void): EventLog => ({
  description: real.description,
  ensureTopics: (topics) => real.ensureTopics(topics),
  append: (topic, records) => real.append(topic, records),
  bounds: (topic) => real.bounds(topic),
  close: () => real.close(),
  read: (topic, options, handle) =>
    real.read(topic, options, (batch) => {
      if (topic === scoringEvents.name) onFirst();
      return handle(batch);
    }),
});

say(`projection: ${unitCount} units at once; warming up with ${warmUpEvents} events`);
await append(log, 0, warmUpEvents);
await project(warmUpEvents);
const rates: number[] = [];
for (let round = 1, steady = 0; steady < steadyMs; round++) {
  await append(log, round, roundEvents);
  const elapsed = await project(roundEvents);
  steady += elapsed;
  rates.push((roundEvents / elapsed) * 1000);
  say(`round ${round}: ${Math.round(rates.at(-1)!)} events/s`);
}
const { rss } = process.memoryUsage();
say(
  `resident memory of the measuring process: ${Math.round(rss / 1e6)} MB; processor ${JSON.stringify(process.resourceUsage().userCPUTime / 1e6)} s`,
);
await log.close();
await dataSource.destroy();

say(`baseline: Nest's Kafka transport, DTO, one save() per changed row, ${baselineEvents} events`);
const baseline = await runBaseline({
  kafkaBrokers,
  databaseUrl,
  events: busyDay(99, baselineEvents),
  count: baselineEvents,
});
const bar = { value: 45_000, is: 'at least', ratio: 100 } as const;
const lines = [
  measured('projection', 'events/s', rates, bar, { name: 'Nest transport and save() per row', values: baseline }),
];
print(lines, process.argv.includes('--json'));
process.exit(lines.every(({ holds }) => holds) ? 0 : 1);
