import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, Problem } from '#service';
import { Access } from './access.js';
import type { Provider } from './provider.js';
import { refuseOtherSites } from './same-site.js';
import { visitorOf } from './visitor.js';

class LoginQuery {
  /** Where to go on afterwards. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  to?: string;
}

class LogoutForm {
  @IsString()
  @MaxLength(100)
  csrf: string;
}

/** Signing in and out. */
@ApiExcludeController()
@Controller('auth')
export class AuthController {
  constructor(@Inject(Access) private readonly access: Access) {}

  @Get('login')
  async login(@Query() { to }: LoginQuery, @Req() { host }: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const provider = this.provider();
    const { publicUrl } = this.access;
    void reply.header('cache-control', 'no-store');
    // The provider sends people back to the public address, and only there their browser has the cookie.
    if (host !== publicUrl.host) {
      const there = new URL('/auth/login', publicUrl);
      there.searchParams.set('to', this.localPath(to));
      return void reply.redirect(there.href, 302);
    }
    const { url, pending } = await provider.begin(this.localPath(to));
    void reply.header('set-cookie', await this.access.keepPending(pending)).redirect(url.href, 302);
  }

  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const provider = this.provider();
    void reply.header('cache-control', 'no-store').header('set-cookie', this.access.dropPending());
    const pending = await this.access.pending(request.headers.cookie);
    if (!pending) throw nothingBegun;
    const { name, roles } = await provider.finish(new URL(request.url, this.access.publicUrl).search, pending);
    const cookie = await this.access.sessions.begin(name, roles);
    if (cookie === null) throw noRole(name);
    void reply.header('set-cookie', cookie).redirect(pending.to, 303);
  }

  @Post('logout')
  @HttpCode(303)
  async logout(
    @Body() { csrf }: LogoutForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseOtherSites(request, this.access.publicUrl);
    const { session } = visitorOf(request);
    void reply.header('cache-control', 'no-store');
    if (!session) return void reply.redirect('/', 303);
    if (csrf !== session.csrf) throw notOurForm;
    // What their browser keeps is not for whoever sits there next.
    void reply.header('set-cookie', this.access.sessions.end(session)).header('clear-site-data', '"cache"');
    void reply.redirect((await this.access.provider?.endUrl()) ?? '/', 303);
  }

  private provider(): Provider {
    const { provider } = this.access;
    if (!provider)
      throw notFound('Nobody can sign in here.', 'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.');
    return provider;
  }

  /** A path of this host; whatever else somebody put into a link leads to the start page. */
  private localPath(to: string | undefined): string {
    const { publicUrl } = this.access;
    if (to === undefined || !to.startsWith('/') || !URL.canParse(to, publicUrl)) return '/';
    const url = new URL(to, publicUrl);
    return url.origin === publicUrl.origin ? `${url.pathname}${url.search}` : '/';
  }
}

const nothingBegun = new Problem({
  status: 401,
  code: 'NO_LOGIN_BEGUN',
  title: 'No sign-in was begun in this browser, or it took too long',
  do: 'Begin again at /auth/login.',
});

const noRole = (name: string): Problem =>
  new Problem({
    status: 403,
    code: 'NO_MEDIA_ROLE',
    title: `${name} is known, but has no media role`,
    do: 'Ask whoever looks after the logins for the role media or editor.',
  });

export const notOurForm = new Problem({
  status: 403,
  code: 'FORM_OF_ANOTHER_SESSION',
  title: 'The form is not of this session',
  do: 'Open the page again and send it from there.',
});
