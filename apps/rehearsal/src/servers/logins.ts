import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Home } from '../home.js';

export interface Login {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** What the demonstration's own login provider lives on: see `IdentitySettings` of apps/identity. */
interface Identity {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly cookieKey: string;
  readonly signingKey: object;
  readonly users: readonly Login[];
}

const secret = (): string => randomBytes(24).toString('base64url');

/** The home's logins, made once; only the owner of the file may read it. `made` where that was now. */
export const loginsOf = async ({ folder, identityFile }: Home): Promise<Identity & { readonly made: boolean }> => {
  await mkdir(folder, { recursive: true });
  const identity: Identity = {
    clientId: 'podium-web',
    clientSecret: secret(),
    cookieKey: secret(),
    signingKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    users: [
      { login: 'editor', password: secret(), name: 'Editor', roles: ['media', 'editor'] },
      { login: 'media', password: secret(), name: 'Media', roles: ['media'] },
    ],
  };
  try {
    await writeFile(identityFile, `${JSON.stringify(identity, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return { ...identity, made: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return { ...(JSON.parse(await readFile(identityFile, 'utf8')) as Identity), made: false };
};
