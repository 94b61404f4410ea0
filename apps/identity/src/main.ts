/** Identity: an OpenID provider for the demonstration. A Games has its own, and web-info is told where it is. */
import { createServer } from 'node:http';
import { createLogger, loadConfig, stopOnSignal } from '#service';
import { IdentityConfig } from './config.js';
import { identityHandler } from './provider.js';
import { readSettings } from './settings.js';

const config = loadConfig(IdentityConfig);
const logger = createLogger('identity', config.LOG_LEVEL);
const issuer = `http://${config.HOST}:${config.PORT}`;
const handler = identityHandler({
  issuer,
  webUrl: config.WEB_URL,
  settings: readSettings(config.IDENTITY_FILE),
  logger,
});
const server = createServer((request, response) => {
  handler(request, response).catch((err: unknown) => {
    logger.error({ err, url: request.url }, 'bug');
    response.destroy();
  });
});
server.listen(config.PORT, config.HOST, () => logger.info({ url: issuer }, 'listening'));

stopOnSignal(logger, [
  [
    'http',
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  ],
]);
