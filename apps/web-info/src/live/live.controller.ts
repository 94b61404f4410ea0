import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedChannels, FanOut, streamSocket, Wire } from '#fan-out';
import { invalidRequest, Problem } from '#service';
import { Access } from '../access/access.js';
import { visitorOf } from '../access/visitor.js';

const channelExample = { name: 'channel', isArray: true, example: ['medals', 'discipline:ATH'] } as const;

interface Asked {
  readonly channel: unknown;
  readonly lastEventId: string | undefined;
  readonly signals: boolean;
}

/** What pages follow as it happens: of what everybody may see, or who signed in for media. */
@ApiTags('live')
@Controller('v1')
export class LiveController {
  constructor(
    @Inject(FanOut) private readonly fanOut: FanOut,
    @Inject(Wire) private readonly wire: Wire,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get('live')
  @ApiOperation({
    summary: 'Follow channels: what is known, then every change',
    description:
      'Server-sent events. With Last-Event-ID come the newest versions of all that changed since; without, or when that place is not on this wire, everything, after which the event `live` says that it is whole. At most 64 channels: `games`, `people`, `medals`, `schedule`, `discipline:ATH`, `event:ATHM100M`, `unit:RSC`, `noc:FRA`, `athlete:ID`.',
  })
  @ApiProduces('text/event-stream')
  @ApiQuery(channelExample)
  @ApiResponse({ status: 200, description: 'Events until the reader goes' })
  @ApiResponse({ status: 503, description: 'Not ready yet, or full; come back after retry-after' })
  live(
    @Query('channel') channel: unknown,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    this.serve({ channel, lastEventId, signals: false }, request, reply);
  }

  @Get('changes')
  @ApiOperation({
    summary: 'Hear that documents change, without what they say',
    description:
      'As `live`, but of each document come its key and version alone: for pages, which ask for their own view of it. Without a place on this wire nothing comes before `live`; ask for your view once then.',
  })
  @ApiProduces('text/event-stream')
  @ApiQuery(channelExample)
  @ApiResponse({ status: 200, description: 'Events until the reader goes' })
  @ApiResponse({ status: 503, description: 'Not ready yet, or full; come back after retry-after' })
  changes(
    @Query('channel') channel: unknown,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    this.serve({ channel, lastEventId, signals: true }, request, reply);
  }

  /** @throws Problem */
  private serve({ channel, lastEventId, signals }: Asked, request: FastifyRequest, reply: FastifyReply): void {
    const { channels, faults } = askedChannels(channel);
    if (faults.length > 0) throw invalidRequest(faults.map((message) => ({ path: 'channel', message })));
    if (!this.wire.complete || this.fanOut.full) throw comeBack;
    const { audience, session } = visitorOf(request);
    void reply.hijack();
    this.fanOut.serve(streamSocket(reply.raw), {
      // Nothing internal is on the wire; who writes sees their own on the pages.
      audience: audience === 'PUBLIC' ? 'PUBLIC' : 'MEDIA',
      channels,
      lastEventId: lastEventId ?? null,
      holds: () => session === null || this.access.sessions.holds(session),
      signals,
    });
  }
}

const comeBack = new Problem({
  status: 503,
  code: 'NOT_READY',
  title: 'No more streams can be opened just now',
  do: 'Come back in a few seconds; the pages stay readable without.',
  retryAfterSeconds: 5,
});
