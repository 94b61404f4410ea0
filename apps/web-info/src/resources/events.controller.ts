import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SportEventCode } from '#competition';
import {
  bracketOfEvent,
  disciplines,
  eventRanking,
  phasesOfEvent,
  programme,
  sportRecords,
  unitsOfEvent,
} from '#read-model';
import type { DisciplineSummary, EventAnswer, Moment, Reader } from '#read-model';
import { notFound } from '#service';
import { After, AtOrKnownQuery, AtQuery, Discipline, Limit, momentOf } from '../http/asked.js';
import { disciplineCode, sportEventCode } from '../http/codes.js';
import { FreshInterceptor } from '../http/fresh.interceptor.js';
import { pageOf, placeOf } from '../http/page.js';
import { READER } from '../reader.js';
import { Answers, eventParam } from './documented.js';
import { bracketView, eventView, programmeView, recordView } from './views.js';

class RecordsQuery extends AtOrKnownQuery {
  @Discipline()
  discipline?: string;

  /** The sport event. */
  @IsOptional()
  @IsString()
  event?: string;

  /** Only records set at these Games. */
  @IsOptional()
  @IsIn(['true', 'false'])
  setHere?: string;

  @Limit(500)
  limit: number = 100;

  @After()
  after?: string;
}

const unknown = 'Neither the programme nor a venue has spoken of this sport event';

@ApiTags('events')
@Controller('v1')
@UseInterceptors(FreshInterceptor)
export class EventsController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get('disciplines')
  @Answers({ summary: 'The disciplines of the programme', example: 'disciplines' })
  async disciplines(@Query() query: AtQuery): Promise<{ items: DisciplineSummary[] }> {
    return { items: await disciplines(this.reader, momentOf(query)) };
  }

  @Get('disciplines/:code/events')
  @Answers({
    summary: 'The sport events of a discipline',
    example: 'events',
    param: ['code', 'ATH', 'The discipline'],
    unknown: 'The programme has no such discipline',
  })
  async events(@Param('code') code: string, @Query() query: AtQuery): Promise<object> {
    const found = await programme(this.reader, disciplineCode(code), momentOf(query));
    if (found.length === 0) throw notFound(`The programme has no discipline ${code}.`, 'See /v1/disciplines.');
    return { items: found.map(programmeView) };
  }

  @Get('events/:code')
  @Answers({
    summary: 'A sport event: ranking so far, medals, and what changed them',
    example: 'event',
    param: eventParam,
    unknown,
  })
  async event(@Param('code') code: string, @Query() query: AtOrKnownQuery): Promise<object> {
    const sportEvent = sportEventCode(code);
    return eventView(sportEvent, await this.known(sportEvent, momentOf(query)));
  }

  @Get('events/:code/units')
  @Answers({
    summary: 'The units of a sport event that have a start list, with their lines, and what is planned',
    example: 'eventUnits',
    param: eventParam,
    unknown,
  })
  async units(@Param('code') code: string, @Query() query: AtOrKnownQuery): Promise<object> {
    const sportEvent = sportEventCode(code);
    const moment = momentOf(query);
    const { units, schedule, competitors } = await unitsOfEvent(this.reader, sportEvent, moment);
    if (units.length === 0 && schedule.length === 0) await this.known(sportEvent, moment);
    return { items: units, schedule, competitors };
  }

  @Get('events/:code/ranking')
  @Answers({
    summary: 'The ranking of a sport event: places that official units and decisions have given so far',
    example: 'ranking',
    param: eventParam,
    unknown,
  })
  async ranking(@Param('code') code: string, @Query() query: AtOrKnownQuery): Promise<object> {
    const sportEvent = sportEventCode(code);
    const { event, competitors } = await this.known(sportEvent, momentOf(query));
    return {
      sportEvent,
      version: event?.version ?? 0,
      asOf: event?.asOf ?? null,
      items: event?.ranking ?? [],
      competitors,
    };
  }

  @Get('events/:code/phases')
  @Answers({
    summary: 'The phases of a sport event that go over several units: everybody in order, who goes on, pool tables',
    description:
      'A qualification mark stands beside a competitor as soon as nothing can take it away: by the place in a unit when ' +
      'that is over, by the rank when the whole phase is. `proposals` are the start lists of the next phase by the seeding ' +
      "of the sport. Finals are in the event's ranking, rounds of matches in its bracket.",
    example: 'phases',
    param: eventParam,
    unknown,
  })
  async phases(@Param('code') code: string, @Query() query: AtOrKnownQuery): Promise<object> {
    const sportEvent = sportEventCode(code);
    const found = await phasesOfEvent(this.reader, sportEvent, momentOf(query));
    if (!found) throw nothingKnown(sportEvent, momentOf(query));
    return { sportEvent, items: found.phases, competitors: found.competitors };
  }

  @Get('events/:code/bracket')
  @Answers({
    summary: 'The bracket of a sport event: rounds of matches whose sides say from where they come',
    example: 'bracket',
    param: ['code', 'FENMTEAMFOIL', 'The sport event, with or without filler at its end'],
    unknown,
  })
  async bracket(@Param('code') code: string, @Query() query: AtOrKnownQuery): Promise<object> {
    const sportEvent = sportEventCode(code);
    const found = await bracketOfEvent(this.reader, sportEvent, momentOf(query));
    if (!found) throw nothingKnown(sportEvent, momentOf(query));
    return bracketView(sportEvent, found);
  }

  @Get('records')
  @Answers({
    summary: 'Records: as they stood, and set here, by sport event and type',
    description:
      'Of each type in the order in which they fell. `state` is STANDING as listed; set here it is UNCONFIRMED until the federation has RATIFIED or REFUSED it. `current` is the best that holds. Where no record is known, none is listed.',
    example: 'records',
  })
  async records(
    @Query() query: RecordsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { event, discipline, setHere, limit } = query;
    const sportEvent = event === undefined ? undefined : sportEventCode(event);
    const [from = 0] = placeOf(query.after, 'number') ?? [];
    const filter = { sportEvent, discipline, setHere: setHere === 'true' };
    const found = await sportRecords(this.reader, filter, { from, limit: limit + 1 }, momentOf(query));
    const items = found.records.slice(0, limit).map(recordView);
    const next = found.records.length > limit ? [from + limit] : null;
    return { ...pageOf(request, reply, items, next), competitors: found.competitors };
  }

  private async known(sportEvent: SportEventCode, moment: Moment): Promise<EventAnswer> {
    const found = await eventRanking(this.reader, sportEvent, moment);
    if (!found) throw nothingKnown(sportEvent, moment);
    return found;
  }
}

const nothingKnown = (sportEvent: SportEventCode, { by }: Moment): ReturnType<typeof notFound> =>
  notFound(
    `Nothing is known of ${sportEvent}${by === 'now' ? '' : ' at that moment'}.`,
    'See /v1/disciplines/{code}/events for the sport events of a discipline.',
  );
