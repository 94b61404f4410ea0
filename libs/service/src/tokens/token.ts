export const roles = ['venue', 'management', 'operations', 'terminal'] as const;
/** A venue's boxes, management's systems (entries, timetable), the operations desk, a commentator's terminal that only reads. */
export type Role = (typeof roles)[number];

export const tokenIssuer = 'podium';
/** Stands for every source or every discipline. */
export const everything = '*';

/** What a bearer may do, as its signed token says it. */
export interface Token {
  /** The token's id: what a revocation names. */
  readonly jti: string;
  /** Name of the box or desk it was given to. */
  readonly sub: string;
  readonly role: Role;
  /** Sources it may speak for, or `*`. */
  readonly sources: readonly string[];
  /** Disciplines it may speak of, or `*`. */
  readonly disciplines: readonly string[];
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** A token as the topic of tokens keeps it, instants in ISO 8601: what was issued and revoked, never the token itself. */
export interface TokenRecord {
  readonly jti: string;
  readonly sub: string;
  readonly role: Role;
  readonly sources: readonly string[];
  readonly disciplines: readonly string[];
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly revokedAt?: string;
}

export const covers = (allowed: readonly string[], name: string): boolean =>
  allowed.includes(everything) || allowed.includes(name);
