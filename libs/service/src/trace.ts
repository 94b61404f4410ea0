import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const requestIdShape = /^[\w.:/+=-]{1,64}$/;
/** W3C trace context, version 00; an id of zeros means none. */
const traceparentShape = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** The caller's `x-request-id` where it is one, else a new one. */
export const requestIdOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = single(headers['x-request-id']);
  return given !== undefined && requestIdShape.test(given) ? given : randomUUID();
};

/** The caller's `traceparent` where it is well formed. */
export const traceparentOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined => {
  const given = single(headers['traceparent']);
  return given !== undefined && traceparentShape.test(given) ? given : undefined;
};
