import { Kafka, logLevel } from 'kafkajs';
import './kafkajs-repairs.js';

/** Hears what kafkajs has to say: warnings and errors, most of which heal by themselves. */
export type Listener = (line: string) => void;

export interface KafkaAddress {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly listener?: Listener | undefined;
}

/** How long kafkajs itself tries to connect, in all about five seconds; beyond that our own code decides. */
const connectRetry = { initialRetryTime: 50, multiplier: 2, maxRetryTime: 500, retries: 12 };
const connectionTimeoutMs = 3_000;
const requestTimeoutMs = 10_000;

export const createClient = ({ brokers, clientId, listener }: KafkaAddress): Kafka =>
  new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: connectionTimeoutMs,
    requestTimeout: requestTimeoutMs,
    retry: connectRetry,
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ label, namespace, log }) =>
        listener?.(`kafkajs ${label} ${namespace}: ${log.message}`),
  });
