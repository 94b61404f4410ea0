import type { Metrics } from '#service';

/** What ingest counts. */
export class IngestMetrics {
  readonly appendLatency;
  private readonly events;
  private readonly refused;

  constructor(metrics: Metrics) {
    this.events = metrics.counter('ingest_events_total', 'Events answered, by topic and answer', ['topic', 'status']);
    this.refused = metrics.counter('ingest_refused_total', 'Events refused, by topic and code', ['topic', 'code']);
    this.appendLatency = metrics.latency('ingest_append', 'From asking the log to append a batch to its answer');
  }

  answered(topic: string, accepted: number, unknown: number, refusals: readonly string[]): void {
    this.events.inc({ topic, status: 'accepted' }, accepted);
    this.events.inc({ topic, status: 'unknown' }, unknown);
    this.events.inc({ topic, status: 'refused' }, refusals.length);
    for (const code of refusals) this.refused.inc({ topic, code });
  }
}
