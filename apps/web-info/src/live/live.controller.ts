import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { channelFault, FanOut } from '#fan-out';
import { invalidRequest, Problem } from '#service';
import { Access } from '../access/access.js';
import { visitorOf } from '../access/visitor.js';
import { Wire } from './wire.js';

const channelsMax = 64;

const streamHead = [
  'HTTP/1.1 200 OK',
  'content-type: text/event-stream; charset=utf-8',
  'cache-control: no-store',
  'x-content-type-options: nosniff',
  'x-accel-buffering: no',
  'connection: close',
  '\r\n',
].join('\r\n');

/** What the pages follow: the same stream as at the terminals, of what everybody may see, or who signed in for media. */
@ApiExcludeController()
@Controller('v1/live')
export class LiveController {
  constructor(
    @Inject(FanOut) private readonly fanOut: FanOut,
    @Inject(Wire) private readonly wire: Wire,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get()
  live(
    @Query('channel') channel: unknown,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const channels = channelsOf(channel);
    if (!this.wire.complete || this.fanOut.full) throw comeBack;
    const { socket } = request.raw;
    void reply.hijack();
    reply.raw.detachSocket(socket);
    socket.write(streamHead);
    const { audience, session } = visitorOf(request);
    this.fanOut.serve(socket, {
      // Nothing internal is on the wire; who writes sees their own on the pages.
      audience: audience === 'PUBLIC' ? 'PUBLIC' : 'MEDIA',
      channels,
      lastEventId: lastEventId ?? null,
      holds: () => session === null || this.access.sessions.holds(session),
    });
  }
}

/** @throws Problem */
const channelsOf = (asked: unknown): string[] => {
  const channels = (Array.isArray(asked) ? asked : [asked]).filter((one): one is string => typeof one === 'string');
  if (channels.length === 0 || channels.length > channelsMax)
    throw invalidRequest([{ path: 'channel', message: `from 1 to ${channelsMax} channels: ?channel=medals` }]);
  const faults = channels.flatMap((one) => channelFault(one) ?? []);
  if (faults.length > 0) throw invalidRequest(faults.map((message) => ({ path: 'channel', message })));
  return channels;
};

const comeBack = new Problem({
  status: 503,
  code: 'NOT_READY',
  title: 'No more streams can be opened just now',
  do: 'Come back in a few seconds; the pages stay readable without.',
  retryAfterSeconds: 5,
});
