import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { tokens, TopicFollower } from '#event-log';
import type { EventLog } from '#event-log';
import { covers, everything, Problem, TokenRegister, TokenVerifier } from '#service';
import type { Logger, Token } from '#service';

/** The cookie that holds a terminal's token, where a browser came with it once. */
export const terminalCookie = 'podium_terminal';

/** Who may sit at a terminal: bearers of a token for one, and the operations desk. */
export class Terminals implements OnModuleInit, OnModuleDestroy {
  private readonly register = new TokenRegister();
  private readonly verifier: TokenVerifier;
  private readonly follower: TopicFollower;

  constructor(log: EventLog, keysFolder: string, logger: Logger) {
    this.verifier = new TokenVerifier(keysFolder, (jti) => this.register.isRevoked(jti));
    this.follower = new TopicFollower(log, tokens, {
      from: ({ start }) => start,
      take: ({ records }) => {
        for (const { key, value } of records) this.register.apply(key, value);
      },
      onTrouble: (err, topic) => logger.warn({ err, topic }, 'not following, trying again'),
    });
  }

  get ready(): boolean {
    return this.follower.caughtUp;
  }

  onModuleInit(): void {
    this.follower.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.follower.stop();
  }

  /** @throws Problem */
  async admit({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Token> {
    const cookie = isForeign(headers) ? null : cookieOf(headers.cookie);
    const authorization = headers.authorization ?? (cookie === null ? undefined : `Bearer ${cookie}`);
    const token = await this.verifier.verify(authorization);
    if (token.role === 'terminal' || token.role === 'operations') return token;
    throw new Problem({
      status: 403,
      code: 'ROLE_NOT_ALLOWED',
      title: `A token for ${token.role} cannot be used here`,
      do: 'Ask the operations desk for one: podium token issue --role terminal.',
    });
  }

  holds(token: Token): boolean {
    try {
      this.verifier.assertHolds(token);
      return true;
    } catch {
      return false;
    }
  }
}

/** Browsers say for whom they ask: what another site's page asks for, the terminal's cookie does not answer for. */
const isForeign = (headers: FastifyRequest['headers']): boolean =>
  /^(?:cross|same)-site$/.test(String(headers['sec-fetch-site']));

const cookieOf = (header: string | undefined): string | null =>
  new RegExp(`(?:^|;\\s*)${terminalCookie}=([\\w.-]+)`).exec(header ?? '')?.[1] ?? null;

/** A token for some disciplines opens their channels alone: all others could carry what it is not for. */
export const foreignChannel = ({ disciplines }: Token, channels: readonly string[]): string | undefined => {
  if (disciplines.includes(everything)) return undefined;
  return channels.find((channel) => {
    const [kind, name = ''] = channel.split(':');
    if (kind === 'people' || kind === 'games') return false;
    return !(kind === 'discipline' || kind === 'event' || kind === 'unit') || !covers(disciplines, name.slice(0, 3));
  });
};
