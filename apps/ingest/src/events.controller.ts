import { Body, Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { traceparentOf } from '#service';
import type { Token } from '#service';
import { Bearer, BearerGuard, Roles } from './access/bearer.guard.js';
import { RateBound } from './access/rate.js';
import { TakesEvents } from './documented.js';
import { competitionExamples } from './examples/competition.js';
import { scoringExamples } from './examples/scoring.js';
import type { BatchAnswer } from './gate/answer.js';
import { CompetitionGate, eventsOf, ScoringGate } from './gate/gate.js';
import type { Gate } from './gate/gate.js';

@ApiTags('events')
@Controller('v1')
@UseGuards(BearerGuard)
export class EventsController {
  constructor(
    private readonly scoring: ScoringGate,
    private readonly competition: CompetitionGate,
    private readonly rate: RateBound,
  ) {}

  @Post('scoring-events')
  @HttpCode(200)
  @Roles('venue', 'operations')
  @TakesEvents('What a venue saw, in the order it saw it', scoringExamples)
  scoringEvents(@Body() body: unknown, @Bearer() token: Token, @Req() request: FastifyRequest): Promise<BatchAnswer> {
    return this.take(this.scoring, body, token, request);
  }

  @Post('competition-events')
  @HttpCode(200)
  @Roles('management')
  @TakesEvents('What management knows: participants, entries, timetable, venues', competitionExamples)
  competitionEvents(
    @Body() body: unknown,
    @Bearer() token: Token,
    @Req() request: FastifyRequest,
  ): Promise<BatchAnswer> {
    return this.take(this.competition, body, token, request);
  }

  private async take(
    gate: Pick<Gate<never>, 'take'>,
    body: unknown,
    token: Token,
    request: FastifyRequest,
  ): Promise<BatchAnswer> {
    const events = eventsOf(body);
    this.rate.take(token.jti, events.length);
    return gate.take(events, token, traceparentOf(request));
  }
}
