import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';

/** The private key stays with the command line, readable by its owner alone; apps read the public set beside it. */
const privateFile = 'private.jwk';
const publicFile = 'public.jwks';

/**
 * The signing key of a folder; made, with the public set beside it, when there is none yet. Two processes doing so at once
 * end with one key.
 */
export const ensureKeys = async (folder: string): Promise<JWK> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, privateFile);
  const made = await makeKey();
  try {
    await writeFile(path, JSON.stringify(made, null, 2), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = JSON.parse(await readFile(path, 'utf8')) as JWK;
  await publish(folder, key);
  return key;
};

/** @throws when the folder has no public set, or one that is no JSON. */
export const readPublicKeys = async (folder: string): Promise<JSONWebKeySet> =>
  JSON.parse(await readFile(join(folder, publicFile), 'utf8')) as JSONWebKeySet;

const makeKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: 'EdDSA', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
};

/** Adds the public half to the set, where older keys stay: their tokens hold until they expire. */
const publish = async (folder: string, { d: _private, ...publicKey }: JWK): Promise<void> => {
  const { keys } = await readPublicKeys(folder).catch(() => ({ keys: [] }) as JSONWebKeySet);
  if (keys.some(({ kid }) => kid === publicKey.kid)) return;
  const path = join(folder, publicFile);
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify({ keys: [...keys, publicKey] }, null, 2));
  await rename(draft, path);
};
