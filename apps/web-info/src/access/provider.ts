/** Signing in with an OpenID provider: authorization code with PKCE, state and nonce. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Configuration } from 'openid-client';
import { Problem } from '#service';
import { mediaRoles } from './sessions.js';
import type { MediaRole } from './sessions.js';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Space between them; the provider has to put `roles` into the ID token for one of them. */
  readonly scope: string;
}

/** What the browser keeps between leaving for the provider and coming back. */
export interface PendingLogin {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Path of this host to go on with. */
  readonly to: string;
}

export interface SignedIn {
  readonly name: string;
  readonly roles: readonly MediaRole[];
}

const discoveryTimeoutSeconds = 5;

export class Provider {
  private found: Promise<Configuration> | null = null;

  /** @param publicUrl where people reach this server */
  constructor(
    private readonly settings: ProviderSettings,
    private readonly publicUrl: URL,
  ) {}

  get origin(): string {
    return new URL(this.settings.issuer).origin;
  }

  async begin(to: string): Promise<{ url: URL; pending: PendingLogin }> {
    const configuration = await this.configuration();
    const pending: PendingLogin = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      to,
    };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.address('/auth/callback'),
      scope: this.settings.scope,
      code_challenge: await calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
    });
    return { url, pending };
  }

  /** @param query of the address to which the provider sent the browser. @throws Problem when anything does not fit. */
  async finish(query: string, { state, nonce, verifier }: PendingLogin): Promise<SignedIn> {
    const configuration = await this.configuration();
    const current = new URL(this.address(`/auth/callback${query}`));
    try {
      const tokens = await authorizationCodeGrant(configuration, current, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return signedIn(tokens.claims()!);
    } catch (cause) {
      throw new Problem(
        {
          status: 401,
          code: 'LOGIN_FAILED',
          title: 'The sign-in did not succeed',
          detail: reasonOf(cause),
          do: 'Begin again at /auth/login. If it goes on, ask whoever looks after the logins.',
        },
        { cause },
      );
    }
  }

  /** Where to sign out of the provider too; null where it has no such page or cannot be reached. */
  async endUrl(): Promise<string | null> {
    try {
      return buildEndSessionUrl(await this.configuration(), {
        post_logout_redirect_uri: this.address('/'),
      }).href;
    } catch {
      return null;
    }
  }

  private address(path: string): string {
    return new URL(path, this.publicUrl).href;
  }

  /** Asked again until it answers: the provider may come up after this server. */
  private configuration(): Promise<Configuration> {
    this.found ??= this.discover().catch((cause: unknown) => {
      this.found = null;
      throw new Problem(
        {
          status: 503,
          code: 'PROVIDER_AWAY',
          title: 'The login provider does not answer',
          do: 'Try again in a moment; public pages go on without it.',
          retryAfterSeconds: 5,
        },
        { cause },
      );
    });
    return this.found;
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    // Tokens go over loopback as they are; to anywhere else only encrypted.
    const loopback = server.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(server.hostname);
    return discovery(server, clientId, clientSecret, undefined, {
      timeout: discoveryTimeoutSeconds,
      execute: loopback ? [allowInsecureRequests] : [],
    });
  }
}

const signedIn = (claims: Readonly<Record<string, unknown>>): SignedIn => {
  const roles = Array.isArray(claims.roles) ? claims.roles : [];
  const name = [claims.name, claims.preferred_username, claims.sub].find(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
  return { name: name ?? 'unknown', roles: mediaRoles.filter((role) => roles.includes(role)) };
};

const reasonOf = (error: unknown): string => {
  const { error: code, error_description: description, message } = error as Record<string, unknown>;
  return [code, description ?? message].filter((part) => typeof part === 'string').join(': ');
};
