import { Controller, Get, Inject, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { printInstant } from '#competition';
import type { NocCode } from '#competition';
import { dayAt, days, scheduleOfDay, venues } from '#read-model';
import type { DaySummary, Moment, Reader } from '#read-model';
import { gamesInstant } from '../games-now.js';
import { AtQuery, Day, Discipline, momentOf, Noc, Venue } from '../http/asked.js';
import { FreshInterceptor } from '../http/fresh.interceptor.js';
import { READER } from '../reader.js';
import { Answers } from './documented.js';
import { scheduleView } from './views.js';

class ScheduleQuery extends AtQuery {
  @IsOptional()
  @Day()
  day?: string;

  @Discipline()
  discipline?: string;

  @Venue()
  venue?: string;

  @Noc()
  noc?: NocCode;
}

/** The competition day it is by the Games clock, or was at the moment asked for. */
const dayUnderWay = async (reader: Reader, moment: Moment): Promise<string | null> =>
  dayAt(reader, moment.by === 'now' ? await gamesInstant(reader) : printInstant(moment.instant), moment);

@ApiTags('schedule')
@Controller('v1')
@UseInterceptors(FreshInterceptor)
export class ScheduleController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get('schedule')
  @Answers({
    summary: 'A competition day: what is planned, and how its units stand',
    description:
      'Without `day`: the day of the row that starts nearest to now by the Games clock. A row is a unit, or a phase whose units have no row of their own; `units` are those with a start list. With `noc`: rows in which it starts, and, where no start list is out yet, rows of sport events it has entered.',
    example: 'schedule',
  })
  async schedule(@Query() query: ScheduleQuery): Promise<object> {
    const moment = momentOf(query);
    const day = query.day ?? (await dayUnderWay(this.reader, moment));
    const { discipline, venue, noc } = query;
    const rows = day === null ? [] : await scheduleOfDay(this.reader, { day, discipline, venue, noc }, moment);
    return { day, items: rows.map(scheduleView) };
  }

  @Get('days')
  @Answers({ summary: 'The competition days', example: 'days' })
  async days(@Query() query: AtQuery): Promise<{ items: DaySummary[] }> {
    return { items: await days(this.reader, momentOf(query)) };
  }

  @Get('venues')
  @Answers({ summary: 'Where it takes place', example: 'venues' })
  async venues(@Query() query: AtQuery): Promise<object> {
    const found = await venues(this.reader, momentOf(query));
    return { items: found.map(({ code, name, timeZone }) => ({ code, name, timeZone })) };
  }
}
