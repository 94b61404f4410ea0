import type { EventLog } from './log.js';
import { LogError } from './log.js';

export interface LogAddress {
  /** `host:port,host:port`; absent or empty, the log is kept in Postgres. */
  readonly kafkaBrokers?: string | undefined;
  readonly databaseUrl?: string | undefined;
  /** Names this process to the broker. */
  readonly clientId: string;
  /** After this long an append is rejected as "unknown"; ten seconds when absent. */
  readonly appendTimeoutMs?: number | undefined;
  /** Hears what the broker's client complains of while it heals; silent without. */
  readonly listener?: ((line: string) => void) | undefined;
}

/** Kafka when brokers are named, Postgres otherwise. Connects when first used. @throws LogError when neither is named. */
export const openEventLog = async ({
  kafkaBrokers,
  databaseUrl,
  clientId,
  appendTimeoutMs,
  listener,
}: LogAddress): Promise<EventLog> => {
  const brokers = (kafkaBrokers ?? '')
    .split(',')
    .map((broker) => broker.trim())
    .filter((broker) => broker !== '');
  // Only the one that is used is loaded.
  if (brokers.length > 0) {
    const { KafkaLog } = await import('./kafka/kafka-log.js');
    return new KafkaLog({ brokers, clientId, appendTimeoutMs, listener });
  }
  if (databaseUrl) {
    const { PostgresLog } = await import('./postgres/postgres-log.js');
    return new PostgresLog({ databaseUrl, clientId, appendTimeoutMs });
  }
  throw new LogError('no log: set KAFKA_BROKERS, or DATABASE_URL to keep the log in Postgres', 'UNAVAILABLE', false);
};
