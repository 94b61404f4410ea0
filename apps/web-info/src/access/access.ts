import { randomBytes } from 'node:crypto';
import { Seal } from '#service';
import { cookieOf, setCookie } from './cookies.js';
import { Provider } from './provider.js';
import type { PendingLogin, ProviderSettings } from './provider.js';
import { Sessions } from './sessions.js';

export interface AccessSettings {
  /** Where people reach this server, `https://results.example`. */
  readonly publicUrl: string;
  /** Null where nobody can sign in. */
  readonly provider: ProviderSettings | null;
  /** Shared by servers side by side; without one, sessions end with the process. */
  readonly sessionSecret?: string | undefined;
}

const pendingMaxMs = 10 * 60_000;

/** All that concerns who is asking. */
export class Access {
  readonly publicUrl: URL;
  readonly sessions: Sessions;
  readonly provider: Provider | null;
  private readonly pendingSeal: Seal;
  private readonly pendingCookie: string;
  private readonly secure: boolean;

  constructor({ publicUrl, provider, sessionSecret = randomBytes(32).toString('base64url') }: AccessSettings) {
    this.publicUrl = new URL(publicUrl);
    this.secure = this.publicUrl.protocol === 'https:';
    this.sessions = new Sessions(sessionSecret, this.secure);
    this.provider = provider && new Provider(provider, this.publicUrl);
    this.pendingSeal = new Seal(sessionSecret, 'login');
    this.pendingCookie = `${this.secure ? '__Host-' : ''}podium_login`;
  }

  /** @returns the cookie to set */
  async keepPending(pending: PendingLogin): Promise<string> {
    const sealed = await this.pendingSeal.close(pending, new Date(Date.now() + pendingMaxMs));
    return setCookie(this.pendingCookie, sealed, { secure: this.secure, maxAgeSeconds: pendingMaxMs / 1000 });
  }

  async pending(cookies: string | undefined): Promise<PendingLogin | null> {
    const sealed = cookieOf(cookies, this.pendingCookie);
    return sealed === null ? null : ((await this.pendingSeal.open(sealed)) as PendingLogin | null);
  }

  /** @returns the cookie to set */
  dropPending(): string {
    return setCookie(this.pendingCookie, '', { secure: this.secure, maxAgeSeconds: 0 });
  }
}
