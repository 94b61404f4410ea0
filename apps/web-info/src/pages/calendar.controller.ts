import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { now, timetableOf } from '#read-model';
import type { Reader } from '#read-model';
import { languages } from '#screens';
import type { Language } from '#screens';
import { sendFresh } from '../http/fresh.interceptor.js';
import { READER } from '../reader.js';
import { calendarOf } from './calendar.js';
import { followedBy, mineOf } from './followed.js';

const Named = (): PropertyDecorator => {
  const rules = [IsOptional(), IsString(), MaxLength(1_000)];
  return (target, key) => rules.forEach((rule) => rule(target, key));
};

/** Several of a kind are joined by commas. */
class CalendarQuery {
  @Named()
  noc?: string;

  @Named()
  athlete?: string;

  @Named()
  event?: string;

  @Named()
  discipline?: string;

  @Named()
  unit?: string;
}

/** Only what looks like a host is written into somebody's calendar. */
const hostShape = /^[a-z0-9.-]{1,100}(?::\d{1,5})?$/i;

@ApiExcludeController()
@Controller([...languages])
export class CalendarController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get('calendar.ics')
  async calendar(
    @Query() query: CalendarQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const language = request.url.split('/')[1] as Language;
    const table = await timetableOf(this.reader, followedBy(mineOf(query)), now);
    const origin = hostShape.test(request.host) ? `${request.protocol}://${request.host}` : null;
    void reply.header('content-disposition', 'inline; filename="podium.ics"');
    return sendFresh(request, reply, 'text/calendar; charset=utf-8', calendarOf(table, language, origin));
  }
}
