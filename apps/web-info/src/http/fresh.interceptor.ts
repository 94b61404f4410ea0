import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalidRequest } from '#service';
import { visitorOf } from '../access/visitor.js';
import { csvOfItems } from './csv.js';

/**
 * A cache in front may give the same answer for a second, and an older one for five more while it asks again: a page with
 * many readers costs one question a second.
 */
const forEverybody = 'public, max-age=1, stale-while-revalidate=5';
/** Somebody who signed in may get what others may not: no cache between keeps it, and their own asks each time. */
const forOne = 'private, no-cache';

export const cacheControlOf = (request: FastifyRequest): string => (visitorOf(request).session ? forOne : forEverybody);

/** Weak: the answer is joined from several rows, and a proxy may compress it. */
const etagOf = (text: string): string => `W/"${createHash('sha1').update(text).digest('base64url')}"`;

export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch
    .split(',')
    .map((one) => one.trim())
    .some((one) => one === '*' || one.replace(/^W\//, '') === etag.slice(2));

/** Answers with an ETag, and with 304 and nothing where the reader has the same already. */
export const sendFresh = (request: FastifyRequest, reply: FastifyReply, type: string, text: string): string => {
  const etag = etagOf(text);
  void reply.header('etag', etag).header('cache-control', cacheControlOf(request));
  if (isKnown(request.headers['if-none-match'], etag)) {
    void reply.code(304);
    return '';
  }
  void reply.type(type);
  return text;
};

@Injectable()
export class FreshInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<string> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const asCsv = (request.query as { format?: unknown }).format === 'csv';
    return next
      .handle()
      .pipe(
        map((answer: unknown) =>
          asCsv
            ? sendFresh(request, reply, 'text/csv; charset=utf-8', csvOfItems(itemsOf(answer)))
            : sendFresh(request, reply, 'application/json; charset=utf-8', JSON.stringify(answer)),
        ),
      );
  }
}

/** @throws Problem for what is no list. */
const itemsOf = (answer: unknown): readonly object[] => {
  const { items, lines } = answer as { items?: readonly object[]; lines?: readonly object[] };
  const found = items ?? lines;
  if (!found) throw invalidRequest([{ path: 'format', message: 'only lists come as CSV; ask for this as JSON' }]);
  return found;
};
