import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Home } from '../home.js';

export interface Secrets {
  readonly postgresPassword: string;
  /** Seals the sessions of web-info. */
  readonly sessionSecret: string;
}

const secret = (): string => randomBytes(24).toString('base64url');

/** The home's secrets, made once; only the owner of the file may read it. */
export const secretsOf = async ({ folder, secretsFile }: Home): Promise<Secrets> => {
  await mkdir(folder, { recursive: true });
  const made: Secrets = { postgresPassword: secret(), sessionSecret: secret() };
  try {
    await writeFile(secretsFile, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const known = JSON.parse(await readFile(secretsFile, 'utf8')) as Partial<Secrets>;
  const secrets: Secrets = { ...made, ...known };
  // A home of an earlier release lacks what came later.
  if (Object.keys(made).some((name) => !(name in known)))
    await writeFile(secretsFile, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
};
