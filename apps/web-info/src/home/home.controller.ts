import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { gamesInstant } from '../games-now.js';
import { dayAt, leadersOf, medalTable, now, scheduleOfDay } from '#read-model';
import type { Reader, ScheduleRow, UnitStatus } from '#read-model';
import { sendFresh } from '../http/fresh.interceptor.js';
import { READER } from '../reader.js';
import { homePage, homePolicy } from './page.js';
import { languageOf } from './words.js';

class HomeQuery {
  @IsOptional()
  @IsIn(['fr', 'en'], { message: 'this page is there in fr and en' })
  lang?: string;
}

const unitsShownMax = 40;
const nocsShownMax = 12;

const finished = new Set(['OFFICIAL', 'UNOFFICIAL', 'UNCONFIRMED', 'PROVISIONAL', 'PROTESTED', 'START_LIST']);

/** Where a person lands who started the system: what comes in, and where to go on. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get()
  async home(
    @Query() { lang }: HomeQuery,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const gamesNow = await gamesInstant(this.reader);
    const day = await dayAt(this.reader, gamesNow, now);
    const rows = day === null ? [] : await scheduleOfDay(this.reader, { day }, now);
    const known = rows.flatMap((row) => row.units.map((unit) => ({ row, unit })));
    const newest = known.toSorted((a, b) => (a.unit.asOf < b.unit.asOf ? 1 : -1)).slice(0, unitsShownMax);
    const { units, competitors } = await leadersOf(
      this.reader,
      newest.map(({ unit }) => unit.rsc),
    );
    void reply.header('content-security-policy', homePolicy).header('vary', 'accept-language');
    const page = homePage({
      language: languageOf(lang, acceptLanguage),
      day,
      gamesNow,
      timeZone: rows.find(({ venue }) => venue)?.venue?.timeZone ?? 'UTC',
      medals: (await medalTable(this.reader, now)).slice(0, nocsShownMax),
      counts: countsOf(known.map(({ unit }) => unit)),
      units: newest.flatMap(({ row, unit: { rsc, startAt } }) => {
        const unit = units.get(rsc);
        return unit ? [{ unit, name: nameOf(row), startAt: startAt ?? row.plan.startAt }] : [];
      }),
      competitors,
    });
    return sendFresh(request, reply, 'text/html; charset=utf-8', page);
  }
}

const nameOf = ({ plan, programme }: ScheduleRow): string =>
  programme ? `${programme.disciplineName}, ${plan.name}` : plan.name;

const countsOf = (units: readonly UnitStatus[]): { known: number; live: number; official: number } => ({
  known: units.length,
  live: units.filter(({ resultStatus }) => !finished.has(resultStatus)).length,
  official: units.filter(({ resultStatus }) => resultStatus === 'OFFICIAL').length,
});
