import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedChannels, FanOut, streamSocket, Wire } from '#fan-out';
import { invalidRequest, Problem } from '#service';
import { asyncApi } from './asyncapi.js';
import type { Terminal } from './terminal.js';
import { foreignChannel, Terminals } from './terminals.js';

@ApiTags('live')
@Controller()
export class LiveController {
  constructor(
    @Inject(FanOut) private readonly fanOut: FanOut,
    @Inject(Wire) private readonly wire: Wire,
    @Inject(Terminals) private readonly terminals: Terminals,
  ) {}

  @Get('asyncapi.json')
  @ApiOperation({ summary: 'How to follow: the protocol as AsyncAPI' })
  protocol(): typeof asyncApi {
    return asyncApi;
  }

  @Get('v1/terminal')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Whose token this is, what it opens, and the server’s clock',
    description: 'By the clock a terminal knows how old what it gets is when it arrives.',
  })
  async terminal(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Terminal> {
    const { sub, disciplines } = await this.terminals.admit(request);
    void reply.header('cache-control', 'no-store');
    return { name: sub, disciplines, now: Date.now() };
  }

  @Get('v1/live')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Follow channels: what is known, then every change',
    description:
      'Server-sent events, described in /asyncapi.json. With Last-Event-ID come the newest versions of all that changed since; without, or when that place is not on this wire, everything, after which the event `live` says that it is whole.',
  })
  @ApiProduces('text/event-stream')
  @ApiQuery({ name: 'channel', isArray: true, example: ['games', 'medals', 'unit:ATHM100M--------------FNL-000100--'] })
  @ApiResponse({ status: 200, description: 'Events until the reader goes' })
  @ApiResponse({ status: 503, description: 'Not ready yet, or full; come back after retry-after' })
  async live(
    @Query('channel') channel: unknown,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const channels = channelsOf(channel);
    if (!this.wire.complete || !this.terminals.ready) throw notReady;
    const token = await this.terminals.admit(request);
    const foreign = foreignChannel(token, channels);
    if (foreign !== undefined) {
      throw new Problem({
        status: 403,
        code: 'NOT_ALLOWED_CHANNEL',
        title: `This token is for ${token.disciplines.join(', ')}, not for ${foreign}`,
        do: 'Leave that channel out, or ask the operations desk for a token that covers it.',
      });
    }
    if (this.fanOut.full) throw tooMany;
    void reply.hijack();
    this.fanOut.serve(streamSocket(reply.raw), {
      // A terminal stands where accredited people sit.
      audience: 'MEDIA',
      channels,
      lastEventId: lastEventId ?? null,
      holds: () => this.terminals.holds(token),
    });
  }
}

/** @throws Problem */
const channelsOf = (asked: unknown): string[] => {
  const { channels, faults } = askedChannels(asked);
  if (faults.length > 0) throw invalidRequest(faults.map((message) => ({ path: 'channel', message })));
  return channels;
};

const notReady = new Problem({
  status: 503,
  code: 'NOT_READY',
  title: 'The results are still being read',
  do: 'Come back in a second; nobody is shown a part.',
  retryAfterSeconds: 1,
});

const tooMany = new Problem({
  status: 503,
  code: 'TOO_MANY_STREAMS',
  title: 'As many terminals are connected as this server takes',
  do: 'Close those you do not need, or use another server.',
  retryAfterSeconds: 5,
});
