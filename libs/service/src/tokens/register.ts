import type { TokenRecord } from './token.js';

/** Past so many, expired tokens are forgotten: their own date refuses them. */
const keptMaxTokens = 10_000;

/** What is known of issued and revoked tokens: the newest record of each, taken from the topic of tokens in its order. */
export class TokenRegister {
  private readonly records = new Map<string, TokenRecord>();

  /** @param value the record's JSON; null where it was deleted. */
  apply(jti: string, value: Buffer | null): void {
    if (value === null) this.records.delete(jti);
    else this.records.set(jti, JSON.parse(value.toString('utf8')) as TokenRecord);
    if (this.records.size > keptMaxTokens) this.forgetExpired();
  }

  isRevoked(jti: string): boolean {
    return this.records.get(jti)?.revokedAt !== undefined;
  }

  find(jti: string): TokenRecord | undefined {
    return this.records.get(jti);
  }

  list(): TokenRecord[] {
    return [...this.records.values()];
  }

  private forgetExpired(): void {
    const now = Date.now();
    for (const { jti, expiresAt } of this.records.values()) {
      if (Date.parse(expiresAt) < now) this.records.delete(jti);
    }
  }
}
