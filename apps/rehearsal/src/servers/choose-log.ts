import { findJava } from './java.js';
import { kafkaJars, kafkaVersion } from './kafka-jars.js';
import type { KafkaProgram } from './kafka.js';

/** Where the log is kept, and one line that tells a person. */
export type LogChoice =
  | { readonly kind: 'kafka'; readonly brokers: string; readonly description: string }
  | { readonly kind: 'kafka'; readonly program: KafkaProgram; readonly description: string }
  | { readonly kind: 'postgres'; readonly description: string };

/** Brokers that are named, else our own Kafka where Java and its jars are to be had, else Postgres. */
export const chooseLog = async (
  env: NodeJS.ProcessEnv,
  onProgress: (text: string) => void,
  signal?: AbortSignal,
): Promise<LogChoice> => {
  const brokers = env.KAFKA_BROKERS?.trim();
  if (brokers) return { kind: 'kafka', brokers, description: `The log is Kafka at ${brokers} (KAFKA_BROKERS).` };
  const java = await findJava(env);
  if ('reason' in java) return inPostgres(java.reason);
  const jars = await kafkaJars(
    env,
    () => onProgress(`Fetching Kafka ${kafkaVersion} with Maven, once (43 MB)`),
    signal,
  );
  if ('reason' in jars) return inPostgres(jars.reason);
  return { kind: 'kafka', program: { ...java, ...jars }, description: `The log is Apache Kafka ${kafkaVersion}.` };
};

const inPostgres = (reason: string): LogChoice => ({
  kind: 'postgres',
  description: `The log is in Postgres: ${reason}, or set KAFKA_BROKERS.`,
});
