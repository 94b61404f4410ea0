import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { medallists, medalTable } from '#read-model';
import type { MedalTableLine, Reader } from '#read-model';
import { After, AtOrKnownQuery, Day, Discipline, Limit, momentOf, Noc } from '../http/asked.js';
import { nocCode } from '../http/codes.js';
import { FreshInterceptor } from '../http/fresh.interceptor.js';
import { pageOf, placeOf } from '../http/page.js';
import { READER } from '../reader.js';
import { Answers } from './documented.js';
import { medallistView } from './views.js';

class MedallistsQuery extends AtOrKnownQuery {
  @Noc()
  noc?: string;

  @Discipline()
  discipline?: string;

  @IsOptional()
  @Day()
  day?: string;

  @Limit(1000)
  limit: number = 200;

  @After()
  after?: string;
}

/** More than an NOC wins at any Games. */
const medalsOfNocMax = 1_000;

@ApiTags('medals')
@Controller('v1')
@UseInterceptors(FreshInterceptor)
export class MedalsController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get('medals')
  @Answers({
    summary: 'The medal table: by gold, then silver, then bronze; equal NOCs share a rank',
    example: 'medals',
  })
  async table(@Query() query: AtOrKnownQuery): Promise<{ items: MedalTableLine[] }> {
    return { items: await medalTable(this.reader, momentOf(query)) };
  }

  @Get('medals/:noc')
  @Answers({
    summary: 'The medals of an NOC and its row of the table',
    description: 'An NOC without a medal has no row and no medals.',
    example: 'medalsOfNoc',
    param: ['noc', 'USA', 'The NOC'],
  })
  async ofNoc(@Param('noc') code: string, @Query() query: AtOrKnownQuery): Promise<object> {
    const noc = nocCode(code);
    const moment = momentOf(query);
    const table = await medalTable(this.reader, moment);
    const held = await medallists(this.reader, { noc }, { from: 0, limit: medalsOfNocMax }, moment);
    return {
      noc,
      row: table.find((row) => row.noc === noc) ?? null,
      items: held.medallists.map(medallistView),
      competitors: held.competitors,
    };
  }

  @Get('medallists')
  @Answers({
    summary: 'Who holds medals, by sport event, gold first',
    description: '`day` is the competition day of the last unit that decides medals of the sport event.',
    example: 'medallists',
  })
  async medallists(
    @Query() query: MedallistsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const [from = 0] = placeOf(query.after, 'number') ?? [];
    const found = await medallists(this.reader, query, { from, limit: query.limit + 1 }, momentOf(query));
    const items = found.medallists.slice(0, query.limit).map(medallistView);
    const next = found.medallists.length > query.limit ? [from + query.limit] : null;
    return { ...pageOf(request, reply, items, next), competitors: found.competitors };
  }
}
