import 'reflect-metadata';
import helmet from '@fastify/helmet';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Health, HealthController } from './health.js';
import { createLogger, NestLogger } from './log.js';
import type { Logger } from './log.js';
import { Metrics, MetricsController } from './metrics.js';
import { serveOpenApi } from './open-api.js';
import type { OpenApiOptions } from './open-api.js';
import { servePages } from './pages.js';
import { ProblemFilter } from './problem-filter.js';
import { requestIdOf, traceparentOf } from './trace.js';
import { answerUnreadable, headWithinMs, lookEveryMs, requestWithinMs } from './unreadable.js';
import { validationPipe } from './validation.js';

export interface HttpAppOptions {
  /** The process's name in its log, `ingest`. */
  readonly name: string;
  readonly openApi: OpenApiOptions;
  readonly logger?: Logger;
  /** Folder of the built pages, for an app that has some: see `servePages`. */
  readonly pages?: string;
  /** Larger bodies are answered with 413. */
  readonly bodyMaxBytes?: number;
}

export interface ListenOptions {
  readonly port: number;
  /** Loopback unless said otherwise. */
  readonly host?: string;
}

/** `Health` and `Metrics` for every module of an app, and their pages. */
@Global()
@Module({
  controllers: [HealthController, MetricsController],
  providers: [Health, Metrics],
  exports: [Health, Metrics],
})
class ServiceModule {}

@Module({})
class RootModule {}

const kibibyte = 1024;
/** So long requests under way have when the app stops. */
const stopGraceMs = 2_000;

/** An app as `startHttpApp` starts it, not listening yet: tests ask it by `inject`. */
export const createHttpApp = async (
  module: Type | DynamicModule,
  { name, openApi, logger = createLogger(name), bodyMaxBytes = 64 * kibibyte, pages }: HttpAppOptions,
): Promise<NestFastifyApplication> => {
  const problems = new ProblemFilter(logger, bodyMaxBytes);
  const adapter = new FastifyAdapter({
    bodyLimit: bodyMaxBytes,
    genReqId: requestIdOf,
    // What lies before routing: a path that cannot be decoded, a parameter that is too long.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      problems.write(error, request, reply),
    clientErrorHandler: answerUnreadable,
    requestTimeout: requestWithinMs,
    http: { headersTimeout: headWithinMs, connectionsCheckingInterval: lookEveryMs },
    // Connections that only wait are closed when the app stops; a request under way is answered first.
    forceCloseConnections: 'idle',
  });
  const root = { module: RootModule, imports: [ServiceModule, module] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(logger),
    // The caller hears of what failed, instead of an exit in the middle of it.
    abortOnError: false,
  });
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  if (pages !== undefined) await servePages(app, pages);
  const fastify = adapter.getInstance();
  // A connection over which nobody has asked anything yet counts as busy: browsers open some in advance.
  fastify.addHook('preClose', async () => {
    const timer = setTimeout(() => fastify.server.closeAllConnections(), stopGraceMs);
    fastify.server.once('close', () => clearTimeout(timer));
  });
  fastify.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const { id: requestId, method, url } = request;
    const ms = Math.round(reply.elapsedTime);
    logger.debug(
      { requestId, traceparent: traceparentOf(request), method, url, status: reply.statusCode, ms },
      'answered',
    );
  });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(problems);
  serveOpenApi(app, openApi);
  await app.init();
  await fastify.ready();
  return app;
};

/** Health, metrics, OpenAPI, problems, headers and bounds around an app's own module, listening. */
export const startHttpApp = async (
  module: Type | DynamicModule,
  { port, host = '127.0.0.1', ...options }: HttpAppOptions & ListenOptions,
): Promise<NestFastifyApplication> => {
  const logger = options.logger ?? createLogger(options.name);
  const app = await createHttpApp(module, { ...options, logger });
  await app.listen(port, host);
  logger.info({ url: await app.getUrl() }, 'listening');
  return app;
};
