import { IsOptional, IsString, IsUrl, MinLength } from 'class-validator';
import { ConfigError, HttpConfig } from '#service';
import type { AccessSettings } from './access.js';
import type { ProviderSettings } from './provider.js';

const IsAddress = (example: string): PropertyDecorator =>
  IsUrl({ require_tld: false, protocols: ['http', 'https'] }, { message: `an address, ${example}` });

/** Who may sign in, and how. */
export class AccessConfig extends HttpConfig {
  /** Where people reach this server; `http://HOST:PORT` when absent. */
  @IsOptional()
  @IsAddress('https://results.example')
  PUBLIC_URL?: string;

  /** An OpenID provider, by which media and editors sign in; without it nobody can. */
  @IsOptional()
  @IsAddress('https://login.example')
  OIDC_ISSUER?: string;

  @IsOptional()
  @IsString()
  OIDC_CLIENT_ID?: string;

  @IsOptional()
  @IsString()
  OIDC_CLIENT_SECRET?: string;

  /** What is asked of the provider: it has to put the claim `roles` into the ID token. */
  @IsString()
  OIDC_SCOPE = 'openid profile roles';

  /** At least 32 random characters, shared by servers side by side; without it sessions end with the process. */
  @IsOptional()
  @MinLength(32)
  SESSION_SECRET?: string;
}

/** @throws ConfigError when half a provider is named. */
export const accessOf = (config: AccessConfig): AccessSettings => ({
  publicUrl: config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`,
  sessionSecret: config.SESSION_SECRET,
  provider: providerOf(config),
});

const providerOf = (config: AccessConfig): ProviderSettings | null => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_SCOPE: scope } = config;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new ConfigError([
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all of them or none.',
    ]);
  return { issuer, clientId, clientSecret, scope };
};
