import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy, Problem } from '#service';
import { builtPages } from './built-pages.js';
import { terminalCookie, Terminals } from './terminals.js';

/** The page of a terminal. It is the same for everybody; what it shows comes by the stream, for those who may see it. */
@ApiExcludeController()
@Controller()
export class PageController {
  private readonly page = readFileSync(join(builtPages, 'index.html'), 'utf8');
  private readonly worker = readFileSync(join(builtPages, 'sw.js'), 'utf8');

  constructor(@Inject(Terminals) private readonly terminals: Terminals) {}

  /** With `?token=` the browser keeps the token in a cookie that scripts cannot read, and the address loses it. */
  @Get()
  async open(
    @Query('token') token: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply.header('cache-control', 'no-store').header('content-security-policy', pagePolicy);
    if (typeof token === 'string') return this.signIn(token, reply);
    const bearer = await this.terminals.admit(request).catch(() => null);
    if (!bearer) throw notSignedIn;
    void reply.type('text/html; charset=utf-8');
    return this.page;
  }

  /** Keeps the page for when there is no network. It has no secrets, and browsers ask for it without being asked to. */
  @Get('sw.js')
  serviceWorker(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache');
    return this.worker;
  }

  private async signIn(token: string, reply: FastifyReply): Promise<string> {
    const { expiresAt } = await this.terminals.admit({ headers: { authorization: `Bearer ${token}` } });
    const seconds = Math.floor((expiresAt.getTime() - Date.now()) / 1000);
    void reply
      .code(303)
      .header('set-cookie', `${terminalCookie}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict`)
      .header('location', '/');
    return '';
  }
}

const notSignedIn = new Problem({
  status: 401,
  code: 'TERMINAL_NOT_KNOWN',
  title: 'This terminal has no token yet',
  do: 'Open the address that podium up prints, or /?token= with one from podium token issue --role terminal.',
});
