/**
 * Who signed in, kept by the browser in a cookie that it can neither read nor change: several servers may run side by side,
 * and none asks a table for it.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Audience } from '#competition';
import { Seal } from '#service';
import { cookieOf, setCookie } from './cookies.js';
import type { Visitor } from './visitor.js';
import { anybody } from './visitor.js';

export const mediaRoles = ['media', 'editor'] as const;
export type MediaRole = (typeof mediaRoles)[number];

export interface Session {
  readonly id: string;
  /** As the provider calls them; the actor of what they write. */
  readonly name: string;
  readonly roles: readonly MediaRole[];
  /** Stands in every form of this session. */
  readonly csrf: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const sessionMaxMs = 8 * 3_600_000;
/** Ended sessions are remembered until they would have expired; a Games has some thousand people with a login. */
const endedMaxSessions = 10_000;
const nameMaxCharacters = 100;

export class Sessions {
  private readonly seal: Seal;
  private readonly cookie: string;
  /** Signed out before their time, with the instant at which they expire: a copied cookie is worth nothing afterwards. */
  private readonly ended = new Map<string, number>();

  /** @param secure whether people reach this over https: the cookie then never travels otherwise. */
  constructor(
    secret: string,
    private readonly secure: boolean,
  ) {
    this.seal = new Seal(secret, 'session');
    this.cookie = `${secure ? '__Host-' : ''}podium_session`;
  }

  /** Null where they have no role here. @returns the cookie to set */
  async begin(name: string, roles: readonly MediaRole[]): Promise<string | null> {
    if (roles.length === 0) return null;
    const expiresAt = Date.now() + sessionMaxMs;
    const session: Session = {
      id: randomUUID(),
      name: name.slice(0, nameMaxCharacters),
      roles,
      csrf: randomUUID(),
      expiresAt,
    };
    const sealed = await this.seal.close(session, new Date(expiresAt));
    return setCookie(this.cookie, sealed, { secure: this.secure, maxAgeSeconds: sessionMaxMs / 1000 });
  }

  /** @returns the cookie to set */
  end({ id, expiresAt }: Session): string {
    this.ended.set(id, expiresAt);
    if (this.ended.size > endedMaxSessions) this.forgetExpired();
    return setCookie(this.cookie, '', { secure: this.secure, maxAgeSeconds: 0 });
  }

  async visitor({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Visitor> {
    const sealed = cookieOf(headers.cookie, this.cookie);
    const session = sealed === null ? null : ((await this.seal.open(sealed)) as Session | null);
    return session && this.holds(session) ? { audience: audienceOf(session), session } : anybody;
  }

  /** A session may end while somebody follows a stream. */
  holds({ id, expiresAt }: Session): boolean {
    return !this.ended.has(id) && expiresAt > Date.now();
  }

  private forgetExpired(): void {
    const now = Date.now();
    for (const [id, expiresAt] of this.ended) if (expiresAt < now) this.ended.delete(id);
  }
}

const audienceOf = ({ roles }: Session): Audience => (roles.includes('editor') ? 'INTERNAL' : 'MEDIA');
