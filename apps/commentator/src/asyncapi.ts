/** The client protocol, for machines and their writers: served at /asyncapi.json, checked by its own parser in a test. */
const key = { type: 'string', examples: ['unit:ATHM100M--------------FNL-000100--'] };

const message = (name: string, summary: string, payload: object): object => ({
  name,
  title: name,
  summary,
  contentType: 'application/json',
  payload,
});

export const asyncApi = {
  asyncapi: '3.0.0',
  info: {
    title: 'Podium live',
    version: '1.0.0',
    description: [
      'Server-sent events over HTTP. A reader names its channels and gets what is known on them, then every change, in the wire’s order.',
      'An `id` is a place on the wire, `<epoch>.<offset>`. Send the last one as `Last-Event-ID` when you come back, from however long ago: `hello` says whether changes follow (the newest version of every document that changed since) or everything (the place is not on this wire, or none was given). While everything is being sent there are no ids: keep it aside, and let it take the place of what you have when `live` comes. Cut off before, you begin anew and have lost nothing.',
      'A document is always whole. Its `version` rises; what is not newer than yours, drop. Documents missed by a slow reader come in their newest version only.',
      'A heartbeat comes every second. Three seconds without any sign: you are stale, say since when, connect again.',
      'A channel may be delayed by its operator; then all that could carry the same documents is, too.',
      'libs/live is a client that does all of this.',
    ].join('\n\n'),
  },
  defaultContentType: 'application/json',
  channels: {
    live: {
      address: '/v1/live',
      description:
        'Query: `channel`, 1 to 64 times: `games` (clock, venues, NOCs, programme), `people`, `medals`, `schedule`, `news`, `communications`, `conferences`, `discipline:ATH`, `event:CODE`, `unit:RSC`, `noc:FRA`, `athlete:ID`. Authorization: Bearer of a terminal, or the cookie of a browser that came with it.',
      messages: {
        hello: message('hello', 'The first event', {
          type: 'object',
          required: ['brings', 'channels'],
          properties: {
            brings: { type: 'string', enum: ['changes', 'everything'] },
            channels: { type: 'array', items: { type: 'string' } },
            delayMs: { type: 'integer', description: 'By how much what is on these channels is held back' },
          },
        }),
        document: message('document', 'A document in its newest version', {
          type: 'object',
          required: ['key', 'body'],
          properties: {
            key,
            body: { type: 'object', required: ['version'], properties: { version: { type: 'integer' } } },
          },
        }),
        removed: message('removed', 'A document that is no more, or no longer on these channels', {
          type: 'object',
          required: ['key'],
          properties: { key },
        }),
        live: message('live', 'All there is has been sent; from now on changes come as they happen', {
          type: 'object',
        }),
        heartbeat: message('heartbeat', 'A sign of life, every second', {
          type: 'object',
          properties: { now: { type: 'integer', description: 'The server’s clock, milliseconds since 1970' } },
        }),
      },
    },
  },
  operations: {
    follow: { action: 'send', channel: { $ref: '#/channels/live' }, summary: 'What the server sends on a stream' },
  },
} as const;
