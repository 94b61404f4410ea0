import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, MiddlewareConsumer, NestModule, Provider } from '@nestjs/common';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import { scoringEvents } from '#event-log';
import type { Codec, EventLog } from '#event-log';
import { Health, Metrics, TokenRegister, TokenVerifier } from '#service';
import type { Logger } from '#service';
import { BearerGuard } from './access/bearer.guard.js';
import { InFlight } from './access/in-flight.js';
import { RateBound } from './access/rate.js';
import { TokenTopic } from './access/token-topic.js';
import { EventsController } from './events.controller.js';
import { competitionKind } from './gate/competition.js';
import { CompetitionGate, ScoringGate } from './gate/gate.js';
import { scoringKind } from './gate/scoring.js';
import { IngestMetrics } from './metrics.js';
import { RefusalFeed } from './refusals/feed.js';
import { RefusalsController } from './refusals/refusals.controller.js';

export const bodyMaxBytes = 1_048_576;
/** A body, its events and their records take three and a half times its bytes: with these that is 56 MiB of memory. */
const inFlightMaxBytes = 16 * bodyMaxBytes;

/** What ingest is made of; whoever starts it opens and closes the log. */
export interface IngestParts {
  readonly log: EventLog;
  readonly scoring: Codec<ScoringEvent>;
  readonly competition: Codec<CompetitionEvent>;
  readonly keysFolder: string;
  readonly eventsPerSecondMax: number;
  readonly logger: Logger;
}

const parts = Symbol('parts');

const providersOf = (given: IngestParts): Provider[] => {
  const { log, logger } = given;
  const register = new TokenRegister();
  return [
    { provide: parts, useValue: given },
    { provide: TokenTopic, useValue: new TokenTopic(log, register, logger) },
    { provide: TokenVerifier, useValue: new TokenVerifier(given.keysFolder, (jti) => register.isRevoked(jti)) },
    { provide: RateBound, useValue: new RateBound(given.eventsPerSecondMax) },
    { provide: InFlight, useValue: new InFlight(inFlightMaxBytes, bodyMaxBytes) },
    { provide: RefusalFeed, useValue: new RefusalFeed(log, logger) },
    { provide: IngestMetrics, useFactory: (metrics: Metrics) => new IngestMetrics(metrics), inject: [Metrics] },
    {
      provide: ScoringGate,
      useFactory: (metrics: IngestMetrics) => new ScoringGate(scoringKind(given.scoring), log, metrics, logger),
      inject: [IngestMetrics],
    },
    {
      provide: CompetitionGate,
      useFactory: (metrics: IngestMetrics) =>
        new CompetitionGate(competitionKind(given.competition), log, metrics, logger),
      inject: [IngestMetrics],
    },
    BearerGuard,
  ];
};

@Module({ controllers: [EventsController, RefusalsController] })
export class IngestModule implements NestModule {
  static of(given: IngestParts): DynamicModule {
    return { module: IngestModule, providers: providersOf(given) };
  }

  constructor(
    private readonly inFlight: InFlight,
    @Inject(parts) { log }: IngestParts,
    tokens: TokenTopic,
    refusals: RefusalFeed,
    health: Health,
    metrics: Metrics,
  ) {
    health.add('log', async () => void (await log.bounds(scoringEvents.name)));
    health.add('tokens', () => tokens.assertRead());
    health.add('refusals', () => refusals.assertRead());
    metrics.gauge('ingest_in_flight_bytes', 'Bodies being read, checked and appended', () => inFlight.now);
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(this.inFlight.admit).forRoutes(EventsController);
  }
}
