import { Controller, Get, Inject, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { clock } from '#read-model';
import type { Reader } from '#read-model';
import { AtQuery, momentOf } from '../http/asked.js';
import { FreshInterceptor } from '../http/fresh.interceptor.js';
import { READER } from '../reader.js';
import { Answers } from './documented.js';

@ApiTags('games')
@Controller('v1')
@UseInterceptors(FreshInterceptor)
export class GamesController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Get('clock')
  @Answers({
    summary: 'The Games clock: what a replayed day takes for now',
    description:
      'At the real instant `realAt` it was `gamesAt`, and the Games run `speed` times as fast since: now is gamesAt + (real now - realAt) * speed. `clock` is null where nobody has set one: then now is now. The clock is set in real time, so `at` is a real instant here.',
    example: 'clock',
  })
  async clock(@Query() query: AtQuery): Promise<object> {
    const set = await clock(this.reader, momentOf(query));
    return { clock: set && { realAt: set.realAt, gamesAt: set.gamesAt, speed: set.speed, version: set.version } };
  }
}
