import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import ical, { ICalEventStatus } from 'ical-generator';
import type { Reader } from '#read-model';
import { sendFresh } from '../http/fresh.interceptor.js';
import { READER } from '../reader.js';
import { mineOf, plannedFor } from './followed.js';

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

const lost = new Set(['CANCELLED', 'POSTPONED']);

/** What somebody follows, for their calendar: a file to take, or an address to subscribe to. */
@ApiExcludeController()
@Controller('v1')
export class CalendarController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get('calendar.ics')
  async calendar(
    @Query() query: CalendarQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const planned = await plannedFor(this.reader, mineOf(query));
    const calendar = ical({ name: 'Podium', prodId: '//Podium//Results//EN', ttl: 300 });
    for (const { plan, disciplineName, venueName } of planned) {
      if (plan.startAt === null) continue;
      calendar.createEvent({
        id: `${plan.rsc}@podium`,
        start: new Date(plan.startAt),
        ...(plan.endAt !== null && { end: new Date(plan.endAt) }),
        stamp: new Date(plan.asOf),
        summary: disciplineName === null ? plan.name : `${disciplineName}, ${plan.name}`,
        location: [venueName, plan.location].filter(Boolean).join(', '),
        status: lost.has(plan.status) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
    }
    void reply.header('content-disposition', 'attachment; filename="podium.ics"');
    return sendFresh(request, reply, 'text/calendar; charset=utf-8', calendar.toString());
  }
}
