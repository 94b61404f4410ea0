import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { Problem } from '../problem.js';
import { readPublicKeys } from './keys.js';
import { roles, tokenIssuer } from './token.js';
import type { Role, Token } from './token.js';

/** Checking a signature costs a tenth of a millisecond, and a box sends the same token with each batch. */
const rememberedMaxTokens = 1_000;
/** A key nobody knows makes us read the keys again, but not with every forged token. */
const keysReadAgainAfterMs = 1_000;

const refused = (code: string, title: string, next: string): Problem =>
  new Problem({ status: 401, code, title, do: next });

const askForAnother = 'Ask the operations desk for another: podium token issue.';
const forged = refused('TOKEN_NOT_OURS', 'The token was not signed by this Podium', askForAnother);

/** Says who a bearer is. Every refusal is a problem with status 401 and a code of its own. */
export class TokenVerifier {
  private readonly remembered = new Map<string, Token>();
  private keys: ReturnType<typeof createLocalJWKSet> | null = null;
  private keysReadAtMs = 0;

  constructor(
    private readonly keysFolder: string,
    private readonly isRevoked: (jti: string) => boolean,
  ) {}

  /** @param authorization the header's value, `Bearer ...`. @throws Problem */
  async verify(authorization: string | undefined): Promise<Token> {
    const text = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
    if (text === undefined) {
      throw refused('TOKEN_MISSING', 'There is no token', 'Send it in a header: Authorization: Bearer <token>.');
    }
    const token = this.remembered.get(text) ?? (await this.check(text));
    this.assertHolds(token);
    this.remember(text, token);
    return token;
  }

  /** A token once verified may expire or be revoked while its bearer stays connected. @throws Problem */
  assertHolds(token: Token): void {
    if (token.expiresAt.getTime() <= Date.now()) throw expired(`It held until ${token.expiresAt.toISOString()}.`);
    if (this.isRevoked(token.jti)) throw refused('TOKEN_REVOKED', 'The token was revoked', askForAnother);
  }

  private async check(text: string, mayReadAgain = true): Promise<Token> {
    try {
      const { payload } = await jwtVerify(text, await this.publicKeys(), {
        issuer: tokenIssuer,
        // Named here, never taken from the token: `none` and shared secrets are nobody's signature.
        algorithms: ['EdDSA'],
        requiredClaims: ['sub', 'jti', 'exp', 'iat'],
      });
      return tokenOf(payload);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey && mayReadAgain && this.mayReadKeys()) {
        this.keys = null;
        return this.check(text, false);
      }
      throw problemOf(error);
    }
  }

  private async publicKeys(): Promise<ReturnType<typeof createLocalJWKSet>> {
    if (this.keys) return this.keys;
    this.keysReadAtMs = Date.now();
    const set = await readPublicKeys(this.keysFolder).catch((error: unknown) => {
      throw new Problem(
        {
          status: 503,
          code: 'KEYS_AWAY',
          title: 'No public keys are here to check a token with',
          do: 'The operations desk puts public.jwks into the folder named by PODIUM_KEYS; podium token issue makes it.',
          retryAfterSeconds: 5,
        },
        { cause: error },
      );
    });
    this.keys = createLocalJWKSet(set);
    return this.keys;
  }

  private mayReadKeys(): boolean {
    return Date.now() - this.keysReadAtMs >= keysReadAgainAfterMs;
  }

  private remember(text: string, token: Token): void {
    if (this.remembered.has(text)) return;
    const [oldest] = this.remembered.keys();
    if (this.remembered.size >= rememberedMaxTokens) this.remembered.delete(oldest!);
    this.remembered.set(text, token);
  }
}

const expired = (detail: string): Problem =>
  new Problem({ status: 401, code: 'TOKEN_EXPIRED', title: 'The token has expired', detail, do: askForAnother });

const problemOf = (error: unknown): unknown => {
  if (error instanceof errors.JWTExpired) return expired(`It held until ${untilOf(error.payload)}.`);
  return error instanceof errors.JOSEError ? forged : error;
};

const untilOf = ({ exp = 0 }: JWTPayload): string => new Date(exp * 1000).toISOString();

const tokenOf = ({ jti, sub, iat, exp, role, sources, disciplines }: JWTPayload): Token => {
  const fits = (roles as readonly unknown[]).includes(role) && isNames(sources) && isNames(disciplines);
  if (!fits || !jti || !sub || iat === undefined || exp === undefined) throw forged;
  return {
    jti,
    sub,
    role: role as Role,
    sources,
    disciplines,
    issuedAt: new Date(iat * 1000),
    expiresAt: new Date(exp * 1000),
  };
};

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');
