import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Home } from '../home.js';
import type { ProcessSpec } from '../processes/supervised.js';
import { kafkaProperties } from './kafka-properties.js';
import { kafkaServes } from './kafka-ready.js';

const readyTimeoutMs = 60_000;
const stopTimeoutMs = 10_000;

/** What Kafka needs of the machine. */
export interface KafkaProgram {
  readonly java: string;
  readonly jars: string;
}

const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn';
/** 512 MB of heap; the log of a day of a Games lives in the system's page cache, not there. */
const serverFlags = [
  '-Xms128m',
  '-Xmx512m',
  '-XX:+UseG1GC',
  '-XX:MaxGCPauseMillis=20',
  '-Djava.awt.headless=true',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=info',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS',
];

/** Apache Kafka, one KRaft node, with its data in the home: makes the data when there is none yet and says how to run it. */
export const localKafka = async (
  home: Home,
  { java, jars }: KafkaProgram,
  ports: { readonly kafka: number; readonly kafkaController: number },
): Promise<ProcessSpec> => {
  const dataFolder = join(home.kafka, 'data');
  const properties = join(home.kafka, 'server.properties');
  const classPath = join(jars, '*');
  await mkdir(home.kafka, { recursive: true });
  await writeFile(
    properties,
    kafkaProperties({ port: ports.kafka, controllerPort: ports.kafkaController, dataFolder }),
  );
  if (!existsSync(join(dataFolder, 'meta.properties'))) {
    const clusterId = randomBytes(16).toString('base64url').replace(/^-/, 'A');
    const format = [
      'kafka.tools.StorageTool',
      'format',
      '--cluster-id',
      clusterId,
      '--config',
      properties,
      '--ignore-formatted',
    ];
    await promisify(execFile)(java, ['-XX:TieredStopAtLevel=1', quiet, '-cp', classPath, ...format]);
  }
  return {
    name: 'kafka',
    command: java,
    args: [...serverFlags, '-cp', classPath, 'kafka.Kafka', properties],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC' },
    logFile: join(home.logs, 'kafka.log'),
    isReady: () => kafkaServes(ports.kafka),
    readyTimeoutMs,
    stopSignal: 'SIGTERM',
    quickSignal: 'SIGKILL',
    stopTimeoutMs,
  };
};
