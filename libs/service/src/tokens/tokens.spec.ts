import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { Problem } from '../problem.js';
import { issueToken } from './issue.js';
import type { TokenOrder } from './issue.js';
import { ensureKeys } from './keys.js';
import { TokenRegister } from './register.js';
import { TokenVerifier } from './verify.js';

const order: TokenOrder = { name: 'Timing 1', role: 'venue', sources: ['STAATH1'], disciplines: ['ATH'], days: 1 };

let folder: string;
let register: TokenRegister;
let verifier: TokenVerifier;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'podium-keys-'));
  register = new TokenRegister();
  verifier = new TokenVerifier(folder, (jti) => register.isRevoked(jti));
});

afterEach(() => rm(folder, { recursive: true }));

const codeFor = async (authorization?: string): Promise<string> => {
  try {
    await verifier.verify(authorization);
    return 'verified';
  } catch (error) {
    return (error as Problem).details.code;
  }
};

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  iss: 'podium',
  sub: 'x',
  jti: 'x',
  iat: 1,
  exp: 9_999_999_999,
  role: 'venue',
  sources: ['*'],
  disciplines: ['*'],
};

it('an issued token says who may do what', async () => {
  const { token, record } = await issueToken(folder, order);
  const verified = await verifier.verify(`Bearer ${token}`);
  expect(verified).toMatchObject({ jti: record.jti, sub: 'Timing 1', role: 'venue', sources: ['STAATH1'] });
  expect(verified.expiresAt.toISOString()).toBe(record.expiresAt);
});

it('the private key is for its owner alone, and the public set does not hold it', async () => {
  await ensureKeys(folder);
  expect((await stat(join(folder, 'private.jwk'))).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(join(folder, 'public.jwks'), 'utf8')).keys[0]).not.toHaveProperty('d');
});

it('making keys twice, even at once, leaves one', async () => {
  const kids = await Promise.all([ensureKeys(folder), ensureKeys(folder), ensureKeys(folder)]);
  expect(new Set(kids.map(({ kid }) => kid)).size).toBe(1);
});

it('a revoked token is refused at once, also one already verified', async () => {
  const { token, record } = await issueToken(folder, order);
  expect(await codeFor(`Bearer ${token}`)).toBe('verified');
  register.apply(record.jti, Buffer.from(JSON.stringify({ ...record, revokedAt: '2024-08-04T19:00:00Z' })));
  expect(await codeFor(`Bearer ${token}`)).toBe('TOKEN_REVOKED');
});

it('an expired token is refused', async () => {
  const { token } = await issueToken(folder, { ...order, days: -1 });
  expect(await codeFor(`Bearer ${token}`)).toBe('TOKEN_EXPIRED');
});

it('a token signed elsewhere, unsigned, or signed with the public key as a secret is not ours', async () => {
  const { kid, x } = await ensureKeys(folder);
  const elsewhere = await mkdtemp(join(tmpdir(), 'podium-keys-'));
  const { token: foreign } = await issueToken(elsewhere, order);
  const { token: own } = await issueToken(folder, order);
  const secret = new TextEncoder().encode(x);
  const shared = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).sign(secret);
  const [header, , signature] = own.split('.');
  await rm(elsewhere, { recursive: true });
  for (const token of [
    foreign,
    shared,
    `${base64({ alg: 'none' })}.${base64(claims)}.`,
    `${header}.${base64(claims)}.${signature}`,
    'no.token.atall',
  ]) {
    expect(await codeFor(`Bearer ${token}`)).toBe('TOKEN_NOT_OURS');
  }
});

it('no token, or another scheme, is a missing token', async () => {
  expect(await codeFor()).toBe('TOKEN_MISSING');
  expect(await codeFor('Basic eDp5')).toBe('TOKEN_MISSING');
});

it('keys that come later are found without a restart', async () => {
  expect(await codeFor('Bearer a.b.c')).toBe('KEYS_AWAY');
  const { token } = await issueToken(folder, order);
  expect(await codeFor(`Bearer ${token}`)).toBe('verified');
});
