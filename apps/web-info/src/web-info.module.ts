import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { now, clock } from '#read-model';
import type { Reader } from '#read-model';
import { Health } from '#service';
import { HomeController } from './home/home.controller.js';
import { TroubleInterceptor } from './http/trouble.interceptor.js';
import { READER } from './reader.js';
import { EventsController } from './resources/events.controller.js';
import { GamesController } from './resources/games.controller.js';
import { MedalsController } from './resources/medals.controller.js';
import { ParticipantsController } from './resources/participants.controller.js';
import { ScheduleController } from './resources/schedule.controller.js';
import { UnitsController } from './resources/units.controller.js';

export const openApi = {
  title: 'Podium results',
  description: [
    'Timetable, units, rankings, medals and people of the Games. Everything is open, in JSON, at addresses that stay.',
    '`?at=` on every resource: what had happened by that instant. `?asKnownAt=` on units, rankings and medals: what Podium had been told by then. They differ for corrections, and where a venue was cut off.',
    'Instants carry a zone: `2024-08-04T19:54:51Z`. In an address write a `+` as `%2B`.',
    'Answers carry an ETag: send it as If-None-Match and get 304 while nothing has changed.',
    'Lists that grow come in pages: follow `next`, or the Link header.',
    'Lines name competitors by id, the names stand beside them under `competitors`; an id that is not there has not been announced yet.',
  ].join('\n\n'),
};

@Module({
  controllers: [
    HomeController,
    ScheduleController,
    UnitsController,
    EventsController,
    MedalsController,
    ParticipantsController,
    GamesController,
  ],
})
export class WebInfoModule {
  /** @param reader opened by whoever starts the app, and closed by them. */
  static of(reader: Reader): DynamicModule {
    return {
      module: WebInfoModule,
      providers: [
        { provide: READER, useValue: reader },
        { provide: APP_INTERCEPTOR, useClass: TroubleInterceptor },
        {
          provide: 'database is asked',
          useFactory: (health: Health) => health.add('database', async () => void (await clock(reader, now))),
          inject: [Health],
        },
      ],
    };
  }
}
