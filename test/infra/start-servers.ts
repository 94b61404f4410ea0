import { existsSync } from 'node:fs';
import { startSystem } from '../../apps/rehearsal/src/system.js';

/** A server of a test run. */
export interface Started {
  readonly address: string;
  stop(): Promise<unknown>;
}

/** In a container where a Docker engine answers, else a local one with its data in `home`. */
export const startPostgres = async (home: string): Promise<Started> => {
  if (await dockerAnswers()) {
    const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
    const container = await new PostgreSqlContainer('postgres:18').start();
    return { address: container.getConnectionUri(), stop: () => container.stop() };
  }
  // Without a PATH there is no Java, so no Kafka starts beside it.
  const system = await startSystem({ home, apps: [], env: { ...own, PATH: '' } });
  return { address: system.addresses.databaseUrl, stop: () => system.stop() };
};

/** @throws with the reason where there is neither Docker nor Java and Maven. */
export const startKafka = async (home: string): Promise<Started> => {
  if (await dockerAnswers()) {
    const { KafkaContainer } = await import('@testcontainers/kafka');
    // Confluent's 8.1 is Apache Kafka 4.1; the module starts Confluent's images only.
    const container = await new KafkaContainer('confluentinc/cp-kafka:8.1.0')
      .withKraft()
      .withExposedPorts(9093)
      .start();
    return { address: `${container.getHost()}:${container.getMappedPort(9093)}`, stop: () => container.stop() };
  }
  // A database that is named is not started.
  const system = await startSystem({ home, apps: [], env: { ...own, DATABASE_URL: 'postgresql://unused' } });
  const { kafkaBrokers, describeLog } = system.addresses;
  if (kafkaBrokers) return { address: kafkaBrokers, stop: () => system.stop() };
  await system.stop();
  throw new Error(describeLog);
};

/** Servers that a person has named for Podium are not for tests: those have TEST_DATABASE_URL and TEST_KAFKA_BROKERS. */
const { DATABASE_URL: _url, KAFKA_BROKERS: _brokers, ...own } = process.env;

/** Asking takes the client library a second, so it is loaded only where an engine could be. */
const dockerAnswers = async (): Promise<boolean> => {
  if (!process.env.DOCKER_HOST && !existsSync('/var/run/docker.sock')) return false;
  const { getContainerRuntimeClient } = await import('testcontainers');
  return getContainerRuntimeClient().then(
    () => true,
    () => false,
  );
};
