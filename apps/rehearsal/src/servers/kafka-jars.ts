import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageFolder } from '../home.js';
import { onPath } from './java.js';

const fetchTimeoutMs = 300_000;
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

export const kafkaVersion = '4.1.0';

/**
 * The folder with Kafka's jars, fetched by Maven once for this checkout, whatever the home: afterwards no Maven and no network
 * are needed. An edited pom.xml is another folder.
 * @returns the folder, or why the jars are not to be had.
 */
export const kafkaJars = async (
  env: NodeJS.ProcessEnv,
  onFetch: () => void,
  signal?: AbortSignal,
): Promise<{ jars: string } | { reason: string }> => {
  const pom = join(packageFolder(), 'apps', 'rehearsal', 'kafka', 'pom.xml');
  const digest = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 8);
  const cache = join(packageFolder(), '.podium', 'cache');
  const jars = join(cache, `kafka-${kafkaVersion}-${digest}`);
  if (existsSync(jars)) return { jars };
  const maven = await onPath('mvn', env);
  if (!maven) return { reason: 'Maven is not on the PATH; for Kafka install it (Debian: apt-get install maven)' };
  onFetch();
  await mkdir(cache, { recursive: true });
  // Beside its place, then renamed: an interrupted fetch leaves nothing half made, and of two at once the first wins.
  const draft = await mkdtemp(join(cache, 'fetching-'));
  try {
    const args = ['--batch-mode', '--quiet', '--file', pom, copyDependencies, `-DoutputDirectory=${draft}`];
    await promisify(execFile)(maven, args, { env, timeout: fetchTimeoutMs, signal });
    await rename(draft, jars);
    return { jars };
  } catch (error) {
    if (existsSync(jars)) return { jars };
    return { reason: `Maven could not fetch Kafka (${firstErrorOf(error)}); try again with a network` };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

const firstErrorOf = (error: unknown): string => {
  const { stdout = '', message } = error as { stdout?: string; message: string };
  return /^\[ERROR\] (.*)$/m.exec(stdout)?.[1]?.trim() ?? message.split('\n')[0] ?? 'no reason given';
};
