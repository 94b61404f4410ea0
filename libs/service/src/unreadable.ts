/** Requests that are no HTTP, or never become one: too much of a head, too slow, cut to pieces. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemText } from './problem.js';
import type { ProblemDetails } from './problem.js';

/** A head that is not there by then does not come; whoever sends it byte by byte only holds a connection. */
export const headWithinMs = 10_000;
/** As long for everything: the largest body comes in less over the slowest line of a venue. */
export const requestWithinMs = 60_000;
/** How often it is looked whether somebody is late. */
export const lookEveryMs = 2_000;
/** What still comes is not read; a connection closed upon it would take the answer along. */
const lingerMs = 1_000;

const problems: Readonly<Record<string, ProblemDetails>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'HEAD_TOO_LARGE',
    title: 'The address or the headers are too long',
    do: 'Send at most 16 KiB of them: fewer channels, fewer cookies.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'REQUEST_TOO_SLOW',
    title: 'The request did not come in time',
    do: `Send its head within ${headWithinMs / 1_000} s and all of it within ${requestWithinMs / 1_000} s.`,
  },
};

const noHttp: ProblemDetails = {
  status: 400,
  code: 'MALFORMED_REQUEST',
  title: 'The request cannot be read',
  do: 'Send HTTP/1.1 with one length, and headers of printable characters.',
};

/** Answers with a problem like all others and closes: what follows on that connection could be anything. */
export const answerUnreadable = (error: NodeJS.ErrnoException, socket: Socket): void => {
  // Whatever else it sends was heard of already.
  if (socket.writableEnded) return;
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problems[error.code ?? ''] ?? noHttp;
  const body = problemText(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  setTimeout(() => socket.destroy(), lingerMs).unref();
};
