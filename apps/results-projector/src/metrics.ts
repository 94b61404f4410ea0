import type { Metrics } from '#service';
import type { ProjectorParts } from './projector.js';

/** Counts what became of records, and how far behind the log the last batch was. */
export const measure = (metrics: Metrics): NonNullable<ProjectorParts['onBatch']> => {
  const records = metrics.counter('projected_records_total', 'Records by what became of them', ['topic', 'outcome']);
  const documents = metrics.counter('projected_documents_total', 'Documents written', ['topic']);
  const lag = new Map<string, number>();
  metrics.gauge('projection_lag_records', 'Records behind the end of the log, largest topic', () =>
    Math.max(0, ...lag.values()),
  );
  return (topic, { tally, documents: written }, lagRecords) => {
    for (const [outcome, count] of Object.entries(tally)) if (count > 0) records.inc({ topic, outcome }, count);
    documents.inc({ topic }, written.length);
    lag.set(topic, lagRecords);
  };
};
