import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from './log.js';
import { Problem, problemText } from './problem.js';
import type { ProblemDetails } from './problem.js';

/** Writes every error as a problem: ours, Nest's, Fastify's, and bugs, which are logged whole and answered in general. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly bodyMaxBytes: number,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.write(error, request, reply);
  }

  write(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent) return;
    const details = this.detailsOf(error);
    if (details.status >= 500 && !(error instanceof Problem)) {
      this.logger.error({ err: error, requestId: request.id, method: request.method, url: request.url }, 'bug');
    }
    const { retryAfterSeconds } = details;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    if (details.status === 401) void reply.header('www-authenticate', 'Bearer realm="podium"');
    void reply
      .code(details.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(problemText(details, { instance: request.url, requestId: request.id }));
  }

  private detailsOf(error: unknown): ProblemDetails {
    if (error instanceof Problem) return error.details;
    const status = statusOf(error);
    if (status === 413) {
      return {
        status,
        code: 'BODY_TOO_LARGE',
        title: 'The body is too large',
        detail: `A body has at most ${this.bodyMaxBytes} bytes.`,
        do: 'Split it and send the parts one after the other.',
      };
    }
    if (status === 415) {
      return {
        status,
        code: 'UNSUPPORTED_MEDIA_TYPE',
        title: 'The body is in another form than JSON',
        do: 'Send it with content-type: application/json.',
      };
    }
    // Whether there is something outside of what is served is nobody's business.
    if (status === 404 || status === 403) {
      return {
        status: 404,
        code: 'NOT_FOUND',
        title: 'Not found',
        ...(status === 404 && { detail: messageOf(error) }),
        do: 'Check method and path; /docs lists what is here.',
      };
    }
    if (status === 400) {
      return {
        status,
        code: 'MALFORMED_REQUEST',
        title: 'The request cannot be read',
        detail: messageOf(error),
        do: 'Check that path and body are well formed; a body is one JSON value in UTF-8.',
      };
    }
    if (status < 500) return { status, code: 'REQUEST_REFUSED', title: messageOf(error) };
    return {
      status: 500,
      code: 'INTERNAL_ERROR',
      title: 'A fault of this service',
      do: 'Try again; if it stays, give the requestId to the operations desk.',
    };
  }
}

/** Nest's exceptions know their status, Fastify's errors carry one; anything else is a bug. */
const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return statusCode;
  return error instanceof SyntaxError ? 400 : 500;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
