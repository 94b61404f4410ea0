import './kafkajs-repairs.js';
import { Kafka, logLevel } from 'kafkajs';
import type { RetryOptions } from 'kafkajs';

/** Hears what kafkajs has to say: warnings and errors, most of which heal by themselves. */
export type Listener = (line: string) => void;

export interface KafkaAddress {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly listener?: Listener | undefined;
}

/**
 * How long kafkajs tries before an append is given up: about two seconds, longer than a leader takes to move. Who appends
 * hears then that the broker is away, and tries again when it likes.
 */
export const appendRetry = { initialRetryTime: 50, multiplier: 2, maxRetryTime: 500, retries: 6 };
/** A reader is told of trouble at once and comes back by our own loop. */
export const impatientRetry = { initialRetryTime: 50, multiplier: 2, maxRetryTime: 100, retries: 1 };
const connectionTimeoutMs = 3_000;
const requestTimeoutMs = 10_000;

export const createClient = ({ brokers, clientId, listener }: KafkaAddress, retry: RetryOptions): Kafka =>
  new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: connectionTimeoutMs,
    requestTimeout: requestTimeoutMs,
    retry,
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ label, namespace, log }) =>
        listener?.(`kafkajs ${label} ${namespace}: ${log.message}`),
  });
