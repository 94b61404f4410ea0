/** Web info: the results over HTTP, for anybody. Reads the rows and writes nothing. */
import { scoringCodec } from '#event-log';
import { openReader } from '#read-model';
import { createLogger, loadConfig, startHttpApp, stopOnSignal } from '#service';
import { WebInfoConfig } from './config.js';
import { journalReader } from './journal-reader.js';
import { openApi, WebInfoModule } from './web-info.module.js';

const config = loadConfig(WebInfoConfig);
const logger = createLogger('web-info', config.LOG_LEVEL);

const codec = await scoringCodec({ registry: config.SCHEMA_REGISTRY_URL });
const reader = await openReader(config.DATABASE_URL, journalReader(codec), {
  name: 'web-info',
  poolMaxConnections: 8,
  statementTimeoutMs: 5_000,
});
const app = await startHttpApp(WebInfoModule.of(reader), {
  name: 'web-info',
  port: config.PORT,
  host: config.HOST,
  logger,
  openApi,
});

stopOnSignal(logger, [
  ['http', () => app.close()],
  ['database', () => reader.dataSource.destroy()],
]);
