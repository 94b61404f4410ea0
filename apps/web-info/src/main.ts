/** Web info: the results over HTTP, for anybody. Reads the rows and writes nothing. */
import { allTopics, openEventLog, scoringCodec } from '#event-log';
import { openReader } from '#read-model';
import { createLogger, loadConfig, startHttpApp, stopOnSignal } from '#service';
import { Access } from './access/access.js';
import { accessOf } from './access/config.js';
import { deskOf, WebInfoConfig } from './config.js';
import { Desk } from './editor/desk.js';
import { journalReader } from './journal-reader.js';
import { builtPages } from './pages/built.js';
import { bodyMaxBytes, openApi, WebInfoModule } from './web-info.module.js';

const config = loadConfig(WebInfoConfig);
const desk = deskOf(config);
const logger = createLogger('web-info', config.LOG_LEVEL);

const log = await openEventLog({
  clientId: 'web-info',
  databaseUrl: config.DATABASE_URL,
  kafkaBrokers: config.KAFKA_BROKERS,
});
await log.ensureTopics(allTopics);
const codec = await scoringCodec({ registry: config.SCHEMA_REGISTRY_URL });
const reader = await openReader(config.DATABASE_URL, journalReader(codec), {
  name: 'web-info',
  poolMaxConnections: 8,
  statementTimeoutMs: 5_000,
});
const app = await startHttpApp(
  WebInfoModule.of({
    reader,
    log,
    streamsMax: config.STREAMS_MAX,
    access: new Access(accessOf(config)),
    desk: desk && new Desk(desk),
    testCard: config.TEST_CARD,
    logger,
  }),
  {
    name: 'web-info',
    pages: builtPages,
    bodyMaxBytes,
    port: config.PORT,
    host: config.HOST,
    logger,
    openApi,
  },
);

stopOnSignal(logger, [
  ['http', () => app.close()],
  ['log', () => log.close()],
  ['database', () => reader.dataSource.destroy()],
]);
