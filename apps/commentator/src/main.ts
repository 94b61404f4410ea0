/** Commentator: the wire, in memory, pushed to terminals. */
import { allTopics, openEventLog } from '#event-log';
import { createLogger, loadConfig, startHttpApp, stopOnSignal } from '#service';
import { builtPages } from './built-pages.js';
import { CommentatorModule } from './commentator.module.js';
import { CommentatorConfig } from './config.js';

const config = loadConfig(CommentatorConfig);
const logger = createLogger('commentator', config.LOG_LEVEL);

const log = await openEventLog({
  clientId: 'commentator',
  databaseUrl: config.DATABASE_URL,
  kafkaBrokers: config.KAFKA_BROKERS,
});
await log.ensureTopics(allTopics);
const commentator = CommentatorModule.of({
  log,
  keysFolder: config.PODIUM_KEYS,
  streamsMax: config.STREAMS_MAX,
  channelDelays: config.CHANNEL_DELAYS,
  logger,
});
const app = await startHttpApp(commentator, {
  name: 'commentator',
  pages: builtPages,
  port: config.PORT,
  host: config.HOST,
  logger,
  openApi: {
    title: 'Podium commentator information',
    description: 'Pushes every change of the results to terminals, and lets them come back to where they were.',
  },
});

stopOnSignal(logger, [
  ['http', () => app.close()],
  ['log', () => log.close()],
]);
