import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnModuleDestroy } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { now, clock } from '#read-model';
import type { Reader } from '#read-model';
import type { EventLog } from '#event-log';
import { FanOut, Wire } from '#fan-out';
import { Health, Metrics } from '#service';
import type { Logger } from '#service';
import { Access } from './access/access.js';
import { AuthController } from './access/auth.controller.js';
import { VisitorGuard } from './access/visitor.guard.js';
import type { Desk } from './editor/desk.js';
import { EditorsRoom } from './editor/editors-room.js';
import { TroubleInterceptor } from './http/trouble.interceptor.js';
import { LiveController } from './live/live.controller.js';
import { AccountController } from './pages/account.controller.js';
import { CalendarController } from './pages/calendar.controller.js';
import { EditorController } from './pages/editor.controller.js';
import { pages } from './pages/pages.js';
import { PortalController } from './pages/portal.controller.js';
import { Portal } from './pages/portal.js';
import { READER } from './reader.js';
import { EventsController } from './resources/events.controller.js';
import { GamesController } from './resources/games.controller.js';
import { MediaController } from './resources/media.controller.js';
import { MedalsController } from './resources/medals.controller.js';
import { ParticipantsController } from './resources/participants.controller.js';
import { ScheduleController } from './resources/schedule.controller.js';
import { UnitsController } from './resources/units.controller.js';
import { TestCardController } from './test-card/test-card.controller.js';

export const openApi = {
  title: 'Podium results',
  description: [
    'Timetable, units, rankings, medals and people of the Games. Results are open, in JSON, at addresses that stay.',
    '`?at=` on every resource: what had happened by that instant. `?asKnownAt=` on units, rankings and medals: what Podium had been told by then. They differ for corrections, and where a venue was cut off.',
    'Instants carry a zone: `2024-08-04T19:54:51Z`. In an address write a `+` as `%2B`.',
    'Answers carry an ETag: send it as If-None-Match and get 304 while nothing has changed.',
    'Lists that grow come in pages: follow `next`, or the Link header.',
    'Lines name competitors by id, the names stand beside them under `competitors`; an id that is not there has not been announced yet.',
    'What editors write may be for accredited media alone, or under an embargo: who may not read it does not learn that it is there.',
  ].join('\n\n'),
};

/** Twenty thousand characters of text in two languages, as a form writes them. */
export const bodyMaxBytes = 256 * 1024;

/** What it is made of; whoever starts it opens and closes them. */
export interface WebInfoParts {
  readonly reader: Reader;
  readonly log: EventLog;
  /** Pages that follow at the same time. */
  readonly streamsMax: number;
  /** Who may sign in; nobody when absent. */
  readonly access?: Access;
  /** Sends what editors write; without one they can write nothing. */
  readonly desk?: Desk | null;
  /** Whether a test card is served. */
  readonly testCard?: boolean;
  readonly logger: Logger;
}

const nobodySignsIn = (): Access => new Access({ publicUrl: 'http://127.0.0.1', provider: null });

@Module({
  controllers: [
    AccountController,
    EditorController,
    PortalController,
    CalendarController,
    LiveController,
    ScheduleController,
    UnitsController,
    EventsController,
    MedalsController,
    ParticipantsController,
    GamesController,
    MediaController,
    AuthController,
  ],
})
export class WebInfoModule implements OnModuleDestroy {
  static of({
    reader,
    log,
    streamsMax,
    logger,
    access = nobodySignsIn(),
    desk = null,
    testCard = false,
  }: WebInfoParts): DynamicModule {
    const fanOut = new FanOut({ streamsMax });
    const wire = new Wire(log, fanOut, (err, topic) => logger.warn({ err, topic }, 'not following, trying again'));
    const onBug = (err: unknown, requestId: string): void => logger.error({ err, requestId }, 'bug');
    return {
      module: WebInfoModule,
      controllers: testCard ? [TestCardController] : [],
      providers: [
        { provide: READER, useValue: reader },
        { provide: FanOut, useValue: fanOut },
        { provide: Wire, useValue: wire },
        { provide: Portal, useValue: new Portal(reader, pages, fanOut.board, onBug) },
        { provide: Access, useValue: access },
        { provide: EditorsRoom, useValue: new EditorsRoom(reader, desk) },
        { provide: APP_GUARD, useClass: VisitorGuard },
        { provide: APP_INTERCEPTOR, useClass: TroubleInterceptor },
      ],
    };
  }

  constructor(
    @Inject(READER) reader: Reader,
    private readonly fanOut: FanOut,
    wire: Wire,
    { kept }: Portal,
    health: Health,
    metrics: Metrics,
  ) {
    health.add('database', async () => void (await clock(reader, now)));
    health.add('wire', () => {
      if (!wire.complete) throw new Error('what is on the wire is still being read');
    });
    metrics.gauge('live_streams', 'Pages that follow', () => fanOut.streams);
    metrics.gauge('live_documents', 'Documents in memory', () => fanOut.board.documents);
    metrics.gauge('pages_kept', 'Pages in memory', () => kept.size);
    metrics.gauge('pages_kept_bytes', 'What they take', () => kept.bytes);
    metrics.gauge('pages_asked', 'Pages asked for', () => kept.counters.asked);
    metrics.gauge('pages_made', 'Pages made', () => kept.counters.made);
    metrics.gauge('pages_turned_away', 'Askers turned away because too many waited', () => kept.counters.turnedAway);
  }

  onModuleDestroy(): void {
    this.fanOut.stop();
  }
}
