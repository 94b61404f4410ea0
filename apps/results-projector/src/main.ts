/**
 * The results projector: scoring events and competition events in, rows and the wire out.
 * `main.js` serves until stopped; `main.js rebuild [--accept-differences]` writes the next generation, prints one line of
 * JSON per step, and ends.
 */
import { IsOptional, IsString } from 'class-validator';
import { Module } from '@nestjs/common';
import { allTopics, competitionCodec, openEventLog, scoringCodec } from '#event-log';
import { migrate, openDataSource } from '#read-model';
import { createLogger, Health, HttpConfig, loadConfig, Metrics, startHttpApp, stopOnSignal } from '#service';
import { measure } from './metrics.js';
import { Projector } from './projector.js';
import type { ProjectorParts } from './projector.js';
import { rebuild } from './rebuild.js';

class Config extends HttpConfig {
  @IsString()
  DATABASE_URL: string;

  @IsOptional()
  @IsString()
  KAFKA_BROKERS?: string;

  @IsOptional()
  @IsString()
  SCHEMA_REGISTRY_URL?: string;
}

@Module({})
class ProjectorModule {}

const config = loadConfig(Config);
const logger = createLogger('results-projector', config.LOG_LEVEL);

await migrate(config.DATABASE_URL);
const dataSource = await openDataSource(config.DATABASE_URL, {
  name: 'results-projector',
  poolMaxConnections: 12,
  // A rebuild compares whole generations in one query.
  statementTimeoutMs: 0,
  relaxedCommit: true,
});
const log = await openEventLog({
  clientId: 'results-projector',
  databaseUrl: config.DATABASE_URL,
  kafkaBrokers: config.KAFKA_BROKERS,
});
await log.ensureTopics(allTopics);
const registry = config.SCHEMA_REGISTRY_URL;
const parts: ProjectorParts = {
  dataSource,
  log,
  scoring: await scoringCodec({ registry }),
  competition: await competitionCodec({ registry }),
  say: (message) => logger.info(message),
};

if (process.argv.includes('rebuild')) {
  const orphaned = (): void => process.exit(1);
  process.on('disconnect', orphaned);
  const print = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
  const rebuilt = await rebuild(parts, process.argv.includes('--accept-differences'), (done, of) =>
    print({ done, of }),
  );
  print(rebuilt);
  await log.close();
  await dataSource.destroy();
  process.off('disconnect', orphaned);
  if (process.connected) process.disconnect();
} else {
  const app = await startHttpApp(ProjectorModule, {
    name: 'results-projector',
    port: config.PORT,
    host: config.HOST,
    logger,
    openApi: {
      title: 'Podium results projector',
      description: 'Folds events into rows and documents; serves only its health and its numbers.',
    },
  });
  const projector = new Projector({ ...parts, onBatch: measure(app.get(Metrics)) });
  app.get(Health).add('projecting', () => {
    if (!projector.reading) throw new Error('no partition is being read; see the log of this process');
  });
  projector.start();
  stopOnSignal(logger, [
    ['projector', () => projector.stop()],
    ['http', () => app.close()],
    ['log', () => log.close()],
    ['database', () => dataSource.destroy()],
  ]);
}
