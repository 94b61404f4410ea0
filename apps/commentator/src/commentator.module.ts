import { Module } from '@nestjs/common';
import type { DynamicModule, OnModuleDestroy } from '@nestjs/common';
import type { EventLog } from '#event-log';
import { FanOut, parseDelays, Wire } from '#fan-out';
import { Health, Metrics } from '#service';
import type { Logger } from '#service';
import { LiveController } from './live.controller.js';
import { PageController } from './page.controller.js';
import { Terminals } from './terminals.js';

/** What it is made of; whoever starts it opens and closes the log. */
export interface CommentatorParts {
  readonly log: EventLog;
  readonly keysFolder: string;
  readonly streamsMax: number;
  /** As in the configuration. */
  readonly channelDelays: string;
  readonly logger: Logger;
}

@Module({ controllers: [PageController, LiveController] })
export class CommentatorModule implements OnModuleDestroy {
  /** @throws TypeError when the delays cannot be read. */
  static of({ log, keysFolder, streamsMax, channelDelays, logger }: CommentatorParts): DynamicModule {
    const fanOut = new FanOut({ streamsMax, delays: parseDelays(channelDelays) });
    return {
      module: CommentatorModule,
      providers: [
        { provide: FanOut, useValue: fanOut },
        {
          provide: Wire,
          useValue: new Wire(log, fanOut, (err, topic) => logger.warn({ err, topic }, 'not following, trying again')),
        },
        { provide: Terminals, useValue: new Terminals(log, keysFolder, logger) },
      ],
    };
  }

  constructor(
    private readonly fanOut: FanOut,
    wire: Wire,
    terminals: Terminals,
    health: Health,
    metrics: Metrics,
  ) {
    health.add('wire', () => {
      if (!wire.complete) throw new Error('what is on the wire is still being read');
    });
    health.add('tokens', () => {
      if (!terminals.ready) throw new Error('issued and revoked tokens are still being read');
    });
    metrics.gauge('live_streams', 'Terminals connected', () => fanOut.streams);
    metrics.gauge('live_documents', 'Documents in memory', () => fanOut.board.documents);
    metrics.gauge('live_delivered', 'Frames handed to terminals', () => fanOut.counters.delivered);
    metrics.gauge(
      'live_coalesced',
      'Changes that a slow terminal got in a newer version',
      () => fanOut.counters.coalesced,
    );
    metrics.gauge('live_resumed', 'Terminals that came back with their place', () => fanOut.counters.resumed);
    metrics.gauge('live_snapshots', 'Terminals that were given everything', () => fanOut.counters.snapshots);
    metrics.gauge('live_cut', 'Terminals cut off because they took nothing', () => fanOut.counters.cut);
  }

  onModuleDestroy(): void {
    this.fanOut.stop();
  }
}
