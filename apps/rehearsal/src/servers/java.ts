import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const oldestJava = 17;

/** The full path of a program on the PATH of `env`; null when there is none. */
export const onPath = async (program: string, env: NodeJS.ProcessEnv): Promise<string | null> => {
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, program);
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return null;
};

/** The Java on the PATH that can run Kafka, or why there is none and how to get it. */
export const findJava = async (env: NodeJS.ProcessEnv): Promise<{ java: string } | { reason: string }> => {
  const java = await onPath('java', env);
  const howTo = `install Java ${oldestJava} or newer (Debian: apt-get install openjdk-17-jre-headless) and Maven`;
  if (!java) return { reason: `Java is not on the PATH; for Kafka ${howTo}` };
  const version = await promisify(execFile)(java, ['-XshowSettings:none', '-version'], { env })
    .then(({ stdout, stderr }) => Number(/version "(?:1\.)?(\d+)/.exec(stdout + stderr)?.[1]))
    .catch(() => NaN);
  if (Number.isNaN(version)) return { reason: `${java} does not say its version; for Kafka ${howTo}` };
  if (version < oldestJava) return { reason: `${java} is Java ${version}; for Kafka ${howTo}` };
  return { java };
};
