/** Ingest: batches of events in over HTTP, checked, onto the log; refusals back to whoever sent what was refused. */
import { allTopics, competitionCodec, openEventLog, scoringCodec } from '#event-log';
import { createLogger, loadConfig, startHttpApp, stopOnSignal } from '#service';
import { IngestConfig } from './config.js';
import { bodyMaxBytes, IngestModule } from './ingest.module.js';

const config = loadConfig(IngestConfig);
const logger = createLogger('ingest', config.LOG_LEVEL);

const log = await openEventLog({
  clientId: 'ingest',
  databaseUrl: config.DATABASE_URL,
  kafkaBrokers: config.KAFKA_BROKERS,
  appendTimeoutMs: config.APPEND_TIMEOUT_MS,
});
await log.ensureTopics(allTopics);
logger.info({ log: log.description }, 'log opened');

const registry = config.SCHEMA_REGISTRY_URL;
const ingest = IngestModule.of({
  log,
  scoring: await scoringCodec({ registry }),
  competition: await competitionCodec({ registry }),
  keysFolder: config.PODIUM_KEYS,
  eventsPerSecondMax: config.EVENTS_PER_SECOND_MAX,
  logger,
});
const app = await startHttpApp(ingest, {
  name: 'ingest',
  port: config.PORT,
  host: config.HOST,
  logger,
  bodyMaxBytes,
  openApi: {
    title: 'Podium ingest',
    description: 'Takes what venues and management say, and tells each sender what became of it.',
  },
});

stopOnSignal(logger, [
  ['http', () => app.close()],
  ['log', () => log.close()],
]);
