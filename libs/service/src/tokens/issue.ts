import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { ensureKeys } from './keys.js';
import { tokenIssuer } from './token.js';
import type { Role, TokenRecord } from './token.js';

export interface TokenOrder {
  /** The box or desk it is for, `Stade de France timing`. */
  readonly name: string;
  readonly role: Role;
  readonly sources: readonly string[];
  readonly disciplines: readonly string[];
  readonly days: number;
}

const dayMs = 86_400_000;

/**
 * Signs a token with the key of a folder. The record goes to the topic of tokens under its `jti`, so that it can be listed
 * and revoked.
 */
export const issueToken = async (
  keysFolder: string,
  { name, role, sources, disciplines, days }: TokenOrder,
): Promise<{ token: string; record: TokenRecord }> => {
  const jwk = await ensureKeys(keysFolder);
  const jti = randomUUID();
  // Whole seconds, as a token's own claims have them.
  const issuedMs = Math.floor(Date.now() / 1000) * 1000;
  const expiresMs = issuedMs + Math.round((days * dayMs) / 1000) * 1000;
  const token = await new SignJWT({ role, sources, disciplines })
    .setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid })
    .setIssuer(tokenIssuer)
    .setSubject(name)
    .setJti(jti)
    .setIssuedAt(issuedMs / 1000)
    .setExpirationTime(expiresMs / 1000)
    .sign(await importJWK(jwk, 'EdDSA'));
  const [issuedAt, expiresAt] = [new Date(issuedMs).toISOString(), new Date(expiresMs).toISOString()];
  return { token, record: { jti, sub: name, role, sources, disciplines, issuedAt, expiresAt } };
};
