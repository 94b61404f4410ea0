import { Controller, Get, Headers, Query, Res, UseGuards } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiPropertyOptional, ApiResponse, ApiTags } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { refusals } from '#event-log';
import { covers, invalidRequest, Problem, TokenVerifier } from '#service';
import type { Token } from '#service';
import { Bearer, BearerGuard, Roles } from '../access/bearer.guard.js';
import { RefusalFeed } from './feed.js';
import { parsePosition, printPosition, startPosition } from './position.js';
import type { Position } from './position.js';
import type { Refused } from './shelf.js';
import { RefusalStream } from './stream.js';

/** Each has at most one mebibyte waiting. */
const streamsMaxCount = 500;

class StreamQuery {
  @ApiPropertyOptional({ description: 'Only of this source; of all the token lists when absent' })
  @IsOptional()
  @IsString()
  source?: string;

  @ApiPropertyOptional({ description: 'A position: `next` of a page, or the last id of a stream', example: '0.12.5' })
  @IsOptional()
  @IsString()
  after?: string;
}

class RefusalsQuery extends StreamQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 1_000, default: 100 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit: number = 100;
}

/** A sender lists and follows what became of its own events behind the first gate. */
@ApiTags('refusals')
@ApiBearerAuth()
@Controller('v1/refusals')
@UseGuards(BearerGuard)
export class RefusalsController implements OnModuleDestroy {
  private readonly streams = new Set<RefusalStream>();

  constructor(
    private readonly feed: RefusalFeed,
    private readonly verifier: TokenVerifier,
  ) {}

  onModuleDestroy(): void {
    for (const stream of this.streams) stream.push(null);
  }

  @Get()
  @Roles('venue', 'management', 'operations')
  @ApiOperation({ summary: 'The newest refusals of the token’s own sources, oldest first' })
  @ApiResponse({ status: 200, description: '{refusals, next, complete}; ask on with after=next' })
  list(
    @Bearer() token: Token,
    @Query() { source, after, limit }: RefusalsQuery,
  ): { refusals: Refused[]; next: string; complete: boolean } {
    const { may, position } = this.ask(token, source, after);
    const kept = this.feed.shelf.after(position, may, limit);
    return {
      refusals: kept.refusals.map(({ refused }) => refused),
      next: printPosition(kept.next),
      complete: kept.complete,
    };
  }

  @Get('stream')
  @Roles('venue', 'management', 'operations')
  @ApiOperation({
    summary: 'Follow the refusals of the token’s own sources',
    description:
      'Server-sent events: `refusal` with an id to come back with (Last-Event-ID), `gap` when older ones are no longer kept, `heartbeat` every second.',
  })
  @ApiProduces('text/event-stream')
  stream(
    @Bearer() token: Token,
    @Query() { source, after }: StreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const { may, position } = this.ask(token, source, lastEventId ?? after);
    if (this.streams.size >= streamsMaxCount) throw tooManyStreams;
    const stream = new RefusalStream(this.feed, this.verifier, token, may, position);
    this.streams.add(stream);
    stream.once('close', () => this.streams.delete(stream));
    void reply.header('content-type', 'text/event-stream').header('cache-control', 'no-store').send(stream);
  }

  private ask(
    token: Token,
    source: string | undefined,
    after: string | undefined,
  ): { may: (source: string) => boolean; position: Position } {
    this.feed.assertRead();
    if (source !== undefined && !covers(token.sources, source)) {
      throw new Problem({
        status: 403,
        code: 'NOT_ALLOWED_SOURCE',
        title: `This token does not speak for ${source}`,
        detail: `It speaks for ${token.sources.join(', ')}.`,
        do: 'Ask for one of these, or leave source out.',
      });
    }
    const position =
      after === undefined ? startPosition(refusals.partitions) : parsePosition(after, refusals.partitions);
    if (position === null || !this.feed.reaches(position)) {
      throw invalidRequest([
        { path: 'after', message: 'no position of these refusals; leave it out to begin with the oldest kept' },
      ]);
    }
    return { may: source === undefined ? (of) => covers(token.sources, of) : (of) => of === source, position };
  }
}

const tooManyStreams = new Problem({
  status: 503,
  code: 'TOO_MANY_STREAMS',
  title: `There are ${streamsMaxCount} streams of refusals already`,
  do: 'Close those you do not need, or ask /v1/refusals now and then.',
  retryAfterSeconds: 5,
});
