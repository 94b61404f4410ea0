import { readFileSync } from 'node:fs';
import type { User } from './users.js';

/** What `podium up` makes for its own provider, readable by its owner alone. */
export interface IdentitySettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the provider's cookies. */
  readonly cookieKey: string;
  /** Signs ID tokens: a private JWK on P-256. */
  readonly signingKey: Readonly<Record<string, unknown>>;
  readonly users: readonly User[];
}

/** @throws when the file is not there or no such settings. */
export const readSettings = (path: string): IdentitySettings => {
  const settings = JSON.parse(readFileSync(path, 'utf8')) as Partial<IdentitySettings>;
  const missing = (['clientId', 'clientSecret', 'cookieKey', 'signingKey', 'users'] as const).filter(
    (name) => settings[name] === undefined,
  );
  if (missing.length > 0)
    throw new Error(`${path} lacks ${missing.join(', ')}; remove it, and podium up makes another`);
  return settings as IdentitySettings;
};
