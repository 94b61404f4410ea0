import { Controller, Get, Injectable, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Buckets for what should take milliseconds: the promise is 20 ms at the median and 350 ms at the most. */
const latencyBucketsSeconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 1, 2, 5, 10];

/** This process's own numbers, in one registry; names begin with `podium_`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  counter<L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return new Counter({ name: `podium_${name}`, help, labelNames, registers: [this.registry] });
  }

  /** `read` is asked at each scrape. */
  gauge(name: string, help: string, read: () => number): Gauge {
    return new Gauge({
      name: `podium_${name}`,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }

  /** Seconds. */
  latency<L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Histogram<L> {
    return new Histogram({
      name: `podium_${name}_seconds`,
      help,
      labelNames,
      buckets: latencyBucketsSeconds,
      registers: [this.registry],
    });
  }
}

@Controller()
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get('metrics')
  @ApiExcludeEndpoint()
  async scrape(@Res() reply: FastifyReply): Promise<void> {
    const text = await this.metrics.registry.metrics();
    await reply.header('content-type', this.metrics.registry.contentType).send(text);
  }
}
