import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Home } from '../home.js';

export interface Secrets {
  readonly postgresPassword: string;
}

/** The home's secrets, made once; only the owner of the file may read it. */
export const secretsOf = async ({ folder, secretsFile }: Home): Promise<Secrets> => {
  await mkdir(folder, { recursive: true });
  const made: Secrets = { postgresPassword: randomBytes(24).toString('base64url') };
  try {
    await writeFile(secretsFile, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return JSON.parse(await readFile(secretsFile, 'utf8')) as Secrets;
};
