import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noc, nocs, participant, participants } from '#read-model';
import type { Reader } from '#read-model';
import { notFound } from '#service';
import { After, AtQuery, Limit, momentOf, Noc } from '../http/asked.js';
import { competitorId, nocCode } from '../http/codes.js';
import { FreshInterceptor } from '../http/fresh.interceptor.js';
import { pageOf, placeOf } from '../http/page.js';
import { READER } from '../reader.js';
import { Answers } from './documented.js';
import { participantView, personView } from './views.js';

class PageQuery extends AtQuery {
  @Limit(500)
  limit: number = 100;

  @After()
  after?: string;
}

class ParticipantsQuery extends PageQuery {
  @Noc()
  noc?: string;

  @ApiPropertyOptional({
    description: 'Beginnings of names in any order, accents and case aside',
    example: 'noah ly',
    maxLength: 60,
  })
  @IsOptional()
  @MaxLength(60)
  @Matches(/[\p{L}\p{N}]/u, { message: 'write the beginning of a name, lyles or "noah ly"' })
  q?: string;
}

@ApiTags('participants')
@Controller('v1')
@UseInterceptors(FreshInterceptor)
export class ParticipantsController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get('participants')
  @Answers({ summary: 'People by name', example: 'participants' })
  async list(
    @Query() query: ParticipantsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { noc: of, q, limit } = query;
    const after = placeOf(query.after, 'string', 'string');
    const found = await participants(this.reader, { noc: of, q, limit, after }, momentOf(query));
    return pageOf(request, reply, found.participants.map(personView), found.next);
  }

  @Get('participants/:id')
  @Answers({
    summary: 'A person: what they entered, results so far, medals; alone and in teams',
    example: 'participant',
    param: ['id', '1960173', 'The participant'],
    unknown: 'Management has announced nobody with this id',
  })
  async one(@Param('id') id: string, @Query() query: AtQuery): Promise<object> {
    const found = await participant(this.reader, competitorId(id), momentOf(query));
    if (!found) throw notFound(`Nobody with the id ${id} has been announced.`, 'Look for a name: /v1/participants?q=');
    return participantView(found);
  }

  @Get('nocs')
  @Answers({ summary: 'The NOCs and other organisations that take part', example: 'nocs' })
  async nocs(@Query() query: AtQuery): Promise<object> {
    const found = await nocs(this.reader, momentOf(query));
    return { items: found.map(({ code, name, longName }) => ({ code, name, longName })) };
  }

  @Get('nocs/:code')
  @Answers({
    summary: 'An NOC: its row of the medal table and its participants, a page of them',
    example: 'noc',
    param: ['code', 'JAM', 'The NOC'],
    unknown: 'Management has not announced this NOC',
  })
  async noc(
    @Param('code') code: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const page = { limit: query.limit, after: placeOf(query.after, 'string', 'string') };
    const found = await noc(this.reader, nocCode(code), page, momentOf(query));
    if (!found) throw notFound(`The NOC ${code} has not been announced.`, 'See /v1/nocs.');
    const { name, longName } = found.noc;
    return {
      code,
      name,
      longName,
      medals: found.medals,
      participants: pageOf(request, reply, found.page.participants.map(personView), found.page.next),
    };
  }
}
