import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newsForms } from '#competition';
import type { CompetitorId, NocCode } from '#competition';
import {
  communication,
  communications,
  competitorsOf,
  conference,
  conferences,
  news,
  newsItem,
  subjectsOf,
  weather,
} from '#read-model';
import type {
  CommunicationDocument,
  ConferenceDocument,
  MediaAnswer,
  Moment,
  NewsDocument,
  Reader,
  WeatherDocument,
} from '#read-model';
import { notFound } from '#service';
import { askerOf } from '../access/asker.js';
import { Visiting } from '../access/visitor.js';
import type { Visitor } from '../access/visitor.js';
import { After, AtQuery, Limit, momentOf, Noc, Venue } from '../http/asked.js';
import { anyCode, competitorId, mediaId, unitCode } from '../http/codes.js';
import { FreshInterceptor } from '../http/fresh.interceptor.js';
import { pageOf, placeOf } from '../http/page.js';
import { READER } from '../reader.js';
import { Answers } from './documented.js';

class PageQuery extends AtQuery {
  @Limit(100)
  limit: number = 50;

  @After()
  after?: string;
}

class NewsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: newsForms })
  @IsOptional()
  @IsIn(newsForms)
  form?: 'NEWS' | 'QUOTE';

  @ApiPropertyOptional({ description: 'About this discipline, sport event or unit', example: 'ATHM100M' })
  @IsOptional()
  @Matches(/^[A-Z0-9.-]{3,34}$/, { message: 'a code, or the beginning of one: ATH, ATHM100M' })
  about?: string;

  @ApiPropertyOptional({ description: 'About this participant or team', example: '1960173' })
  @IsOptional()
  competitor?: string;

  @Noc()
  noc?: NocCode;
}

class CommunicationsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'About this discipline, sport event or unit', example: 'ATH' })
  @IsOptional()
  @Matches(/^[A-Z0-9.-]{3,34}$/, { message: 'a code, or the beginning of one: ATH, ATHM100M' })
  about?: string;

  @ApiPropertyOptional({
    description: 'Those that affect this unit, by itself or with all of its phase, sport event or discipline',
  })
  @IsOptional()
  affecting?: string;
}

class WeatherQuery extends AtQuery {
  @Venue()
  venue?: string;
}

type Named = CommunicationDocument | NewsDocument | ConferenceDocument;

const whoMaySee =
  'Anybody gets what is public, and only once its embargo has ended by the Games clock. With the session of a media sign-in comes what is for accredited media too, with an editor’s everything; such answers are private and in no shared cache.';

/** What editors write. What the asker may not read does not exist for them. */
@ApiTags('media')
@Controller('v1')
@UseInterceptors(FreshInterceptor)
export class MediaController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get('news')
  @Answers({ summary: 'News and flash quotes, newest first', description: whoMaySee, example: 'news' })
  async news(
    @Query() query: NewsQuery,
    @Visiting() visitor: Visitor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { form, noc, limit } = query;
    const competitor = query.competitor === undefined ? undefined : competitorId(query.competitor);
    const filter = { form, noc, competitor, concerns: beginning(query.about), limit, after: after(query) };
    const moment = momentOf(query);
    const found = await news(this.reader, filter, await askerOf(this.reader, visitor), moment);
    return this.list(request, reply, found, moment);
  }

  @Get('news/:id')
  @Answers({
    summary: 'A news item or quote',
    example: 'newsItem',
    param: ['id', 'welcome', 'The item'],
    unknown: 'There is none, or none for you, or not yet',
  })
  async newsItem(@Param('id') id: string, @Query() query: AtQuery, @Visiting() visitor: Visitor): Promise<object> {
    const moment = momentOf(query);
    const asker = await askerOf(this.reader, visitor);
    return this.one(await newsItem(this.reader, mediaId(id), asker, moment), moment);
  }

  @Get('communications')
  @Answers({
    summary: 'Official communications, newest first',
    description: `${whoMaySee} One that was withdrawn keeps its number and loses its words.`,
    example: 'communications',
  })
  async communications(
    @Query() query: CommunicationsQuery,
    @Visiting() visitor: Visitor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const affecting = query.affecting === undefined ? undefined : unitCode(query.affecting);
    const filter = { affecting, concerns: beginning(query.about), limit: query.limit, after: after(query) };
    const moment = momentOf(query);
    const found = await communications(this.reader, filter, await askerOf(this.reader, visitor), moment);
    return this.list(request, reply, found, moment);
  }

  @Get('communications/:id')
  @Answers({
    summary: 'An official communication',
    example: 'communication',
    param: ['id', 'ath-001', 'The communication'],
    unknown: 'There is none, or none for you, or not yet',
  })
  async communication(@Param('id') id: string, @Query() query: AtQuery, @Visiting() visitor: Visitor): Promise<object> {
    const moment = momentOf(query);
    const asker = await askerOf(this.reader, visitor);
    return this.one(await communication(this.reader, mediaId(id), asker, moment), moment);
  }

  @Get('conferences')
  @Answers({ summary: 'Press conferences by their start', description: whoMaySee, example: 'conferences' })
  async conferences(
    @Query() query: PageQuery,
    @Visiting() visitor: Visitor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const moment = momentOf(query);
    const page = { limit: query.limit, after: after(query) };
    const found = await conferences(this.reader, page, await askerOf(this.reader, visitor), moment);
    return this.list(request, reply, found, moment);
  }

  @Get('conferences/:id')
  @Answers({
    summary: 'A press conference: place, time, who speaks, and where its pictures are',
    example: 'conference',
    param: ['id', 'mpc-1', 'The conference'],
    unknown: 'There is none, or none for you, or not yet',
  })
  async conference(@Param('id') id: string, @Query() query: AtQuery, @Visiting() visitor: Visitor): Promise<object> {
    const moment = momentOf(query);
    const asker = await askerOf(this.reader, visitor);
    return this.one(await conference(this.reader, mediaId(id), asker, moment), moment);
  }

  @Get('weather')
  @Answers({
    summary: 'The weather as measured last, by venue',
    description: 'Tenths of a degree Celsius and of a metre a second. Venues that measure nothing are not listed.',
    example: 'weather',
  })
  async weather(
    @Query() query: WeatherQuery,
    @Visiting() visitor: Visitor,
  ): Promise<{ items: readonly WeatherDocument[] }> {
    const asker = await askerOf(this.reader, visitor);
    return { items: await weather(this.reader, query.venue, asker, momentOf(query)) };
  }

  private async list(
    request: FastifyRequest,
    reply: FastifyReply,
    { items, next }: MediaAnswer<Named>,
    moment: Moment,
  ): Promise<object> {
    return { ...pageOf(request, reply, items, next), ...(await this.names(items, moment)) };
  }

  private async one(found: Named | null, moment: Moment): Promise<object> {
    // The same sentence whether there is none or none for this asker: it tells nobody that something is being held back.
    if (!found) throw notFound('There is nothing here for you.', 'See the list for what can be read.');
    return { ...found, ...(await this.names([found], moment)) };
  }

  private async names(documents: readonly Named[], moment: Moment): Promise<object> {
    return {
      subjects: await subjectsOf(
        this.reader,
        documents.flatMap(({ concerns }) => concerns),
        moment,
      ),
      competitors: await competitorsOf(this.reader, documents.flatMap(peopleIn), moment),
    };
  }
}

const peopleIn = (document: Named): readonly CompetitorId[] => {
  if (document.kind === 'communication') return [];
  const { competitors, speaker } = document as NewsDocument;
  const { participants } = document as ConferenceDocument;
  const speakers = [...(speaker ? [speaker] : []), ...(participants ?? [])];
  return [...(competitors ?? []), ...speakers.flatMap(({ competitor }) => competitor ?? [])];
};

const after = ({ after: place }: PageQuery): readonly [string, string] | undefined =>
  placeOf(place, 'string', 'string');

/** Filler at its end says nothing. */
const beginning = (code: string | undefined): string | undefined => (code === undefined ? undefined : anyCode(code));
