import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languages } from '#screens';
import { pagePolicyWith } from '#service';
import { Access } from '../access/access.js';
import { visitorOf } from '../access/visitor.js';
import { accountView } from './account.js';
import type { AccountModel } from './account.js';
import { pageHeaders } from './page-headers.js';
import { addressOf, Portal } from './portal.js';

const minuteMs = 60_000;

/** Signing in and out, for people. */
@ApiExcludeController()
@Controller()
export class AccountController {
  constructor(
    @Inject(Portal) private readonly portal: Portal,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get(languages.map((language) => `${language}/account`))
  async account(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { language, path } = addressOf(request.url);
    const { audience, session } = visitorOf(request);
    const { provider } = this.access;
    const model: AccountModel = {
      session: session && {
        name: session.name,
        isEditor: session.roles.includes('editor'),
        csrf: session.csrf,
        minutesLeft: Math.max(0, Math.floor((session.expiresAt - Date.now()) / minuteMs)),
      },
      canSignIn: provider !== null,
    };
    const html = await this.portal.printOnce(language, { view: accountView.name, model, address: path }, audience);
    void reply
      .headers(pageHeaders)
      // Signing out goes on at the provider, to be signed out there too.
      .header('content-security-policy', pagePolicyWith({ leadsTo: provider?.origin ?? '' }))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html);
  }
}
