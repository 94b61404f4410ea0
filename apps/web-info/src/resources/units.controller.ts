import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Rsc } from '#competition';
import { historyOfUnit, startLinesOf, unit } from '#read-model';
import type { HistoryEntry, Moment, Reader, UnitAnswer } from '#read-model';
import { notFound } from '#service';
import { After, AtOrKnownQuery, Limit, momentOf } from '../http/asked.js';
import { unitCode } from '../http/codes.js';
import { FreshInterceptor } from '../http/fresh.interceptor.js';
import { pageOf, placeOf } from '../http/page.js';
import type { Page } from '../http/page.js';
import { READER } from '../reader.js';
import { Answers, rscParam } from './documented.js';
import { unitView } from './views.js';

class HistoryQuery extends AtOrKnownQuery {
  @Limit(500)
  limit: number = 100;

  @After()
  after?: string;
}

const unknown = (rsc: Rsc, moment: Moment) =>
  notFound(
    `Nothing is known of ${rsc}${moment.by === 'now' ? '' : ' at that moment'}.`,
    'See /v1/schedule for what is planned, or /v1/events/{code}/units for the units of a sport event.',
  );

@ApiTags('units')
@Controller('v1/units/:rsc')
@UseInterceptors(FreshInterceptor)
export class UnitsController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get()
  @Answers({
    summary: 'A unit (heat, bout, match): its lines in the order they are shown, status, names, plan',
    example: 'unit',
    param: rscParam,
    unknown: 'Neither the plan nor a venue has spoken of this unit',
  })
  async unit(@Param('rsc') code: string, @Query() query: AtOrKnownQuery): Promise<object> {
    const rsc = unitCode(code);
    return unitView(rsc, await this.known(rsc, momentOf(query)));
  }

  @Get('start-list')
  @Answers({
    summary: 'Who starts in a unit, by lane, draw or position',
    example: 'startList',
    param: rscParam,
    unknown: 'Neither the plan nor a venue has spoken of this unit',
  })
  async startList(@Param('rsc') code: string, @Query() query: AtOrKnownQuery): Promise<object> {
    const rsc = unitCode(code);
    const { unit: document, competitors } = await this.known(rsc, momentOf(query));
    return {
      rsc,
      version: document?.version ?? 0,
      asOf: document?.asOf ?? null,
      lines: document ? startLinesOf(document) : [],
      competitors,
    };
  }

  @Get('history')
  @Answers({
    summary: 'What was said of a unit, by whom, when, when Podium heard it, and what it changed',
    example: 'history',
    param: rscParam,
    unknown: 'No venue has spoken of this unit',
  })
  async history(
    @Param('rsc') code: string,
    @Query() query: HistoryQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<HistoryEntry>> {
    const rsc = unitCode(code);
    const moment = momentOf(query);
    const [after = 0] = placeOf(query.after, 'number') ?? [];
    const found = await historyOfUnit(this.reader, rsc, { after, limit: query.limit }, moment);
    if (!found) throw unknown(rsc, moment);
    const end = after + found.entries.length;
    return pageOf(request, reply, found.entries, end < found.total ? [end] : null);
  }

  private async known(rsc: Rsc, moment: Moment): Promise<UnitAnswer> {
    const found = await unit(this.reader, rsc, moment);
    if (!found) throw unknown(rsc, moment);
    return found;
  }
}
